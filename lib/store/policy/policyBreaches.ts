import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface FoundBreach {
  readonly policyId: number;
  readonly week: string;
  readonly value: number;
  readonly bound: number;
  readonly n: number;
}

export interface StoredBreach extends FoundBreach {
  readonly id: number;
  readonly foundAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  readonly reason: string;
  readonly sentAt: Date | null;
  readonly sendError: string | null;
}

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const failed = (cause: unknown): never => { throw cause instanceof AppError ? cause : storeError(cause); };

/** Writes what was found down; a breach that is there already stays as it was first found. Returns how many were new. */
async function save(db: Database, found: readonly FoundBreach[], now: Date): Promise<number> {
  const { count } = await db.policyBreach.createMany({ data: found.map(({ week, ...rest }) => ({ ...rest, week: dateOf(week), foundAt: now })), skipDuplicates: true }).catch(failed);
  return count;
}

/** The newest first. */
async function list(db: Database, most = 200): Promise<StoredBreach[]> {
  const rows = await db.policyBreach.findMany({ orderBy: [{ week: "desc" }, { id: "desc" }], take: most }).catch(failed);
  return rows.map((row) => ({ ...row, week: row.week.toISOString().slice(0, 10) }));
}

/** Breaches that a webhook has not taken yet. */
async function unsent(db: Database, policyId: number): Promise<StoredBreach[]> {
  const rows = await db.policyBreach.findMany({ where: { policyId, sentAt: null }, orderBy: { week: "asc" } }).catch(failed);
  return rows.map((row) => ({ ...row, week: row.week.toISOString().slice(0, 10) }));
}

async function noteSent(db: Database, id: number, outcome: { readonly sentAt: Date | null; readonly sendError: string | null }): Promise<void> {
  await db.policyBreach.update({ where: { id }, data: outcome }).catch(failed);
}

/** How many nobody has acknowledged. */
async function open(db: Database): Promise<number> {
  return await db.policyBreach.count({ where: { acknowledgedAt: null } }).catch(failed);
}

/** Says that a breach was seen, and why it may be. Throws `bad-input` without a reason, `conflict` where it was acknowledged already. */
async function acknowledge(db: Database, id: number, reason: string, { actor, now }: { readonly actor: string; readonly now: Date }): Promise<void> {
  if (reason.trim() === "") throw new AppError("bad-input", "A reason is needed.", { hint: "One sentence is enough: what was done, or why it may be." });
  await db.$transaction(async (tx) => {
    const { count } = await tx.policyBreach.updateMany({ where: { id, acknowledgedAt: null }, data: { acknowledgedAt: now, acknowledgedBy: actor, reason: reason.trim().slice(0, 1_000) } });
    if (count === 0) throw new AppError("conflict", "This breach was acknowledged already.", { hint: "Load the page again to see how it stands." });
    await tx.auditEvent.create({ data: { at: now, actor, action: "policy.acknowledge", subject: `breach ${String(id)}`, detail: { reason: reason.trim() } } });
  }).catch(failed);
}

export const policyBreaches = { save, list, unsent, noteSent, open, acknowledge };
