import { catalogue } from "@/lib/core/attribution/catalogue/catalogue";
import type { OwnRule } from "@/lib/core/attribution/own/ownRule";
import { ownRuleProblem } from "@/lib/core/attribution/own/ownRuleProblem";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** Who does it, and when. */
interface By {
  readonly actor: string;
  readonly now: Date;
}

export type RuleDraft = Omit<OwnRule, "id"> & { readonly note: string };

const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));
const gone = new AppError("conflict", "This rule has ended already.", { hint: "Load the page again to see how it stands." });

/** Adds a rule, in place of the one numbered `instead` where that is given. Returns its number. Throws `bad-input`, or `conflict` where the other has ended. */
async function add(db: Database, draft: RuleDraft, instead: number | null, { actor, now }: By): Promise<number> {
  const problem = ownRuleProblem({ ...draft, id: 0 });
  if (problem !== null) throw new AppError("bad-input", problem);
  const { since, until, pattern, ...rest } = draft;
  return await db.$transaction(async (tx) => {
    if (instead !== null && (await tx.organisationRule.updateMany({ where: { id: instead, endedAt: null, switchOff: null }, data: { endedAt: now, endedBy: actor } })).count === 0) throw gone;
    const { id } = await tx.organisationRule.create({ data: { ...rest, pattern: pattern.trim(), since: dateOf(since), until: dateOf(until), madeBy: actor, madeAt: now } });
    await tx.auditEvent.create({ data: { at: now, actor, action: instead === null ? "rule.add" : "rule.change", subject: `rule ${String(id)}`, detail: { ...draft, ...(instead === null ? {} : { instead }) } } });
    return id;
  }).catch((cause: unknown) => { throw cause instanceof AppError ? cause : storeError(cause); });
}

/** Switches a rule of the catalogue off. Throws `bad-input` for an id that it does not have. */
async function switchOff(db: Database, rule: string, note: string, { actor, now }: By): Promise<void> {
  if (!catalogue.some(({ id }) => id === rule)) throw new AppError("bad-input", "The catalogue has no such rule.");
  await db.$transaction(async (tx) => {
    if ((await tx.organisationRule.count({ where: { switchOff: rule, endedAt: null } })) > 0) return;
    await tx.organisationRule.create({ data: { switchOff: rule, note, madeBy: actor, madeAt: now } });
    await tx.auditEvent.create({ data: { at: now, actor, action: "rule.switchOff", subject: rule, detail: { note } } });
  }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Ends a rule, or its being off. Throws `conflict` where that was done already. */
async function end(db: Database, id: number, { actor, now }: By): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.organisationRule.findFirst({ where: { id, endedAt: null } });
    if (row === null) throw gone;
    await tx.organisationRule.update({ where: { id }, data: { endedAt: now, endedBy: actor } });
    await tx.auditEvent.create({ data: { at: now, actor, action: "rule.end", subject: row.switchOff ?? `rule ${String(id)}`, detail: { pattern: row.pattern, agent: row.agent } } });
  }).catch((cause: unknown) => { throw cause instanceof AppError ? cause : storeError(cause); });
}

/** Brings an ended rule back as a new one. Returns its number. */
async function bringBack(db: Database, id: number, by: By): Promise<void> {
  const row = await db.organisationRule.findUnique({ where: { id } }).catch((cause: unknown) => { throw storeError(cause); });
  if (row?.endedAt == null) throw new AppError("conflict", "This rule stands.", { hint: "Load the page again to see how it stands." });
  if (row.switchOff !== null) {
    await switchOff(db, row.switchOff, row.note, by);
    return;
  }
  const [since, until] = [row.since, row.until].map((day) => day?.toISOString().slice(0, 10) ?? null);
  await add(db, { looksAt: row.looksAt as RuleDraft["looksAt"], pattern: row.pattern, agent: row.agent, strength: row.strength as RuleDraft["strength"], since: since ?? null, until: until ?? null, note: row.note }, null, by);
}

export const organisationRules = { add, switchOff, end, bringBack };
