import { randomUUID } from "node:crypto";
import { type SaidOfTwo, splitStatements } from "@/lib/core/people/splitStatements";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { inPeopleTransaction } from "./inPeopleTransaction";
import type { Transaction } from "./regroupPeople";

/** Who says it, and when. `reason` may be empty. */
export interface Saying {
  readonly actor: string;
  readonly now: Date;
  readonly reason: string;
}

const longestReason = 500;
const gone = () => new AppError("conflict", "These people are not as you saw them any more.", { hint: "Load the page again to see how they stand." });

async function say(tx: Transaction, action: string, statements: readonly SaidOfTwo[], { actor, now, reason }: Saying): Promise<string> {
  if (reason.length > longestReason) throw new AppError("bad-input", `A reason has at most ${String(longestReason)} characters.`);
  const deed = randomUUID();
  await tx.personStatement.createMany({ data: statements.map((each) => ({ ...each, deed, reason, madeBy: actor, madeAt: now })) });
  const [first] = statements;
  // Numbers only: the log outlives the names.
  await tx.auditEvent.create({ data: { at: now, actor, action, subject: `identity ${String(first?.oneId)}`, detail: { deed, identities: [...new Set(statements.flatMap(({ oneId, otherId }) => [oneId, otherId]))].sort((a, b) => a - b).join(", ") } } });
  return deed;
}

/** Both persons, who must be of one kind, and nobody who was erased. */
async function demandPair(tx: Transaction, one: number, other: number): Promise<void> {
  const found = await tx.person.findMany({ where: { id: { in: [one, other] } } });
  const [first, second] = found;
  if (one === other || first === undefined || second === undefined) throw gone();
  if (first.kind !== second.kind) throw new AppError("bad-input", "A person, an agent and a bot are never one.");
  if ((await tx.identity.count({ where: { personId: { in: [one, other] }, email: { endsWith: "@erased.invalid" } } })) > 0) throw new AppError("bad-input", "Somebody who was erased is not named again.");
}

const pair = (one: number, other: number, same: boolean): SaidOfTwo => ({ oneId: Math.min(one, other), otherId: Math.max(one, other), same });

/** Says that two persons are one. Returns the name of the deed. Throws `conflict` where one of them is not there any more, `bad-input` for two of different kinds. */
const merge = (db: Database, one: number, other: number, saying: Saying): Promise<string> => inPeopleTransaction(db, async (tx) => {
  await demandPair(tx, one, other);
  return await say(tx, "person.merge", [pair(one, other, true)], saying);
});

/** Says that two persons are two, so that nothing proposes or links them. Like `merge`. */
const keepApart = (db: Database, one: number, other: number, saying: Saying): Promise<string> => inPeopleTransaction(db, async (tx) => {
  await demandPair(tx, one, other);
  return await say(tx, "person.apart", [pair(one, other, false)], saying);
});

/** Says that some identities of a person are somebody else's, one other person's. Throws `bad-input` where nothing or everything is taken, `conflict` where they are not the person's any more. */
const split = (db: Database, person: number, identities: readonly number[], saying: Saying): Promise<string> => inPeopleTransaction(db, async (tx) => {
  const own = (await tx.identity.findMany({ where: { personId: person }, select: { id: true } })).map(({ id }) => id);
  if (own.length === 0 || identities.some((id) => !own.includes(id))) throw gone();
  const statements = splitStatements(own, identities);
  if (statements === null) throw new AppError("bad-input", "Choose some of the addresses and leave at least one.");
  return await say(tx, "person.split", statements, saying);
});

/** Takes back all that was said in one deed. Throws `conflict` where that was done already. */
const takeBack = (db: Database, deed: string, { actor, now }: Omit<Saying, "reason">): Promise<void> => inPeopleTransaction(db, async (tx) => {
  const { count } = await tx.personStatement.updateMany({ where: { deed, endedAt: null }, data: { endedAt: now, endedBy: actor } });
  if (count === 0) throw gone();
  await tx.auditEvent.create({ data: { at: now, actor, action: "person.undo", subject: `deed ${deed.slice(0, 8)}`, detail: { deed } } });
});

/** What members say about who is who. Each deed is its statements, its line in the audit log and the people that follow from them, in one transaction. */
export const personStatements = { merge, keepApart, split, takeBack };
