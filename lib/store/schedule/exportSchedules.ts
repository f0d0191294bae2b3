import { nextDue } from "@/lib/core/digest/schedule";
import { type ExportWish, exportWishSchema } from "@/lib/core/report/exportWish";
import { AppError } from "@/lib/errors";
import { saveAuditEvent } from "../audit/saveAuditEvent";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface StoredSchedule extends ExportWish {
  readonly id: number;
  readonly nextDueAt: Date;
  readonly lastAt: Date | null;
  readonly lastNote: string;
  readonly lastFailed: boolean;
  readonly isPaused: boolean;
}

/** Longer than any file takes; then another process may try. */
const leaseMs = 2 * 60 * 60_000;
const retryMs = 15 * 60_000;

/** Schedules that were not ended, by name. */
async function list(db: Database): Promise<StoredSchedule[]> {
  const rows = await db.exportSchedule.findMany({ where: { endedAt: null }, orderBy: { name: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ id, nextDueAt, lastAt, lastNote, lastFailed, pausedAt, ...row }) => ({ id, nextDueAt, lastAt, lastNote, lastFailed, isPaused: pausedAt !== null, ...exportWishSchema.parse(row) }));
}

/** Makes a schedule, or changes the one of this name. Throws `bad-input` naming what is wrong. */
async function save(db: Database, asked: Readonly<Record<string, unknown>>, { actor, now }: { readonly actor: string; readonly now: Date }): Promise<void> {
  const parsed = exportWishSchema.safeParse(asked);
  if (!parsed.success) throw new AppError("bad-input", `This cannot be scheduled: look at ${[...new Set(parsed.error.issues.map(({ path }) => path.join(".")))].join(", ")}.`, { hint: "A name is like board-pack; a target like file:///srv/exports or s3://bucket/folder; a zone like Europe/Paris." });
  const { name, ...data } = parsed.data;
  const times = { nextDueAt: new Date(nextDue(data, now.getTime()).at), endedAt: null, pausedAt: null };
  await db.exportSchedule.upsert({ where: { name }, create: { name, ...data, ...times, madeAt: now }, update: { ...data, ...times } }).catch((cause: unknown) => { throw storeError(cause); });
  await saveAuditEvent(db, { actor, action: "export.schedule", subject: name, detail: { ...data } }, now);
}

/** Ends a schedule; its files stay. Throws `not-found`. */
async function end(db: Database, name: string, { actor, now }: { readonly actor: string; readonly now: Date }): Promise<void> {
  const { count } = await db.exportSchedule.updateMany({ where: { name, endedAt: null }, data: { endedAt: now } }).catch((cause: unknown) => { throw storeError(cause); });
  if (count === 0) throw new AppError("not-found", "There is no such schedule.", { hint: "See: npm run -s byline -- exports list" });
  await saveAuditEvent(db, { actor, action: "export.unschedule", subject: name, detail: {} }, now);
}

/** Folders and buckets that the operator has named: the command line knows which there are, a browser does not. */
async function targets(db: Database): Promise<string[]> {
  const rows = await db.exportSchedule.findMany({ distinct: ["target"], select: { target: true }, orderBy: { target: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ target }) => target);
}

async function change(db: Database, name: string, data: (schedule: StoredSchedule) => { readonly pausedAt?: Date | null; readonly nextDueAt: Date }, { actor, now, action }: { readonly actor: string; readonly now: Date; readonly action: string }): Promise<StoredSchedule> {
  const found = (await list(db)).find((each) => each.name === name);
  if (found === undefined) throw new AppError("not-found", "There is no such schedule.", { hint: "It may have been ended." });
  await db.exportSchedule.update({ where: { id: found.id }, data: data(found) }).catch((cause: unknown) => { throw storeError(cause); });
  await saveAuditEvent(db, { actor, action, subject: name, detail: {} }, now);
  return found;
}

/** Stops a schedule for a while, or goes on with it: what was due meanwhile is not written later. Throws `not-found`. */
async function pause(db: Database, name: string, isPaused: boolean, { actor, now }: { readonly actor: string; readonly now: Date }): Promise<void> {
  await change(db, name, (schedule) => ({ pausedAt: isPaused ? now : null, nextDueAt: new Date(nextDue(schedule, now.getTime()).at) }), { actor, now, action: isPaused ? "export.pause" : "export.resume" });
}

/** Makes a schedule due at this moment; its usual time stays as it is. What failed last does not wait for its next try; what is being written is left to its writer. Throws `not-found`. */
async function dueNow(db: Database, name: string, { actor, now }: { readonly actor: string; readonly now: Date }): Promise<void> {
  const { id, lastAt } = await change(db, name, () => ({ nextDueAt: now, pausedAt: null }), { actor, now, action: "export.now" });
  if (lastAt === null) return;
  // The wait that `settle` left, and no lease of somebody who writes: that one is later.
  await db.exportSchedule.updateMany({ where: { id, lastFailed: true, leaseUntil: new Date(lastAt.getTime() + retryMs) }, data: { leaseUntil: null } }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Takes one that is due, or named, so that no other process writes it meanwhile; null where there is none. */
async function claim(db: Database, now: Date, named: string | null): Promise<StoredSchedule | null> {
  const free = { endedAt: null, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] };
  const found = (await list(db)).filter(({ name, nextDueAt, isPaused }) => (named === null ? nextDueAt <= now && !isPaused : name === named));
  for (const each of found) {
    const { count } = await db.exportSchedule.updateMany({ where: { id: each.id, ...free }, data: { leaseUntil: new Date(now.getTime() + leaseMs) } }).catch((cause: unknown) => { throw storeError(cause); });
    if (count === 1) return each;
  }
  return null;
}

/** Says what became of it. What failed is tried again in a quarter of an hour; the same file is then written anew. */
async function settle(db: Database, schedule: StoredSchedule, { isDone, note }: { readonly isDone: boolean; readonly note: string }, now: Date): Promise<void> {
  const next = isDone ? { nextDueAt: new Date(nextDue(schedule, now.getTime()).at), leaseUntil: null } : { leaseUntil: new Date(now.getTime() + retryMs) };
  await db.exportSchedule.update({ where: { id: schedule.id }, data: { ...next, lastAt: now, lastNote: note, lastFailed: !isDone } }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Reports that are written to a folder or bucket again and again. Kept by the operator, who sees everything. */
export const exportSchedules = { list, targets, save, pause, dueNow, end, claim, settle } as const;
