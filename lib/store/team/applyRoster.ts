import type { RosterPlan } from "@/lib/core/team/rosterPlan";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** Who does it (the id of a member, `command line` or `byline`), when, and in which words of the audit log (`team.edit`, `team.import`, `team.sync`). */
export interface RosterDeed {
  readonly actor: string;
  readonly now: Date;
  readonly action: "team.edit" | "team.import" | "team.sync";
  readonly subject: string;
}

type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];
const lockKey = 5_200_612;
const dayOf = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

async function createTeams(tx: Transaction, { create }: RosterPlan): Promise<(id: number) => number> {
  const made = new Map<number, number>();
  for (const { id, slug, name, source, forgeId, externalId } of create) made.set(id, (await tx.team.create({ data: { slug, name, source, forgeId, externalId }, select: { id: true } })).id);
  const idOf = (id: number) => made.get(id) ?? id;
  for (const { id, parentId } of create) if (parentId !== null) await tx.team.update({ where: { id: idOf(id) }, data: { parentId: idOf(parentId) } });
  return idOf;
}

/** Does what a plan says, all of it or nothing, with one line in the audit log (numbers only: it outlives the names). Throws `conflict` where a membership is not as the plan saw it. */
export async function applyRoster(db: Database, plan: RosterPlan, { actor, now, action, subject }: RosterDeed): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${lockKey})::text`;
    const idOf = await createTeams(tx, plan);
    for (const { teamId, endedAt, parentId, name } of plan.change) {
      await tx.team.update({ where: { id: teamId }, data: { ...(name === undefined ? {} : { name }), ...(parentId === undefined ? {} : { parentId: parentId === null ? null : idOf(parentId) }), ...(endedAt === undefined ? {} : { endedAt: dayOf(endedAt) }) } });
    }
    for (const { membershipId, until } of plan.leaves) await tx.membership.update({ where: { id: membershipId }, data: { until: dayOf(until) } });
    const { count } = await tx.membership.deleteMany({ where: { id: { in: [...plan.removes] } } });
    if (count !== plan.removes.length) throw new AppError("conflict", "The teams are not as you saw them any more.", { hint: "Load the page again to see how they stand." });
    await tx.membership.createMany({ data: plan.joins.map(({ teamId, identityId, from, until, source }) => ({ teamId: idOf(teamId), identityId, from: dayOf(from), until: dayOf(until), source, madeBy: actor, madeAt: now })) });
    const detail = { created: plan.create.length, changed: plan.change.length, joined: plan.joins.length, left: plan.leaves.length, removed: plan.removes.length };
    await tx.auditEvent.create({ data: { at: now, actor, action, subject, detail } });
  }, { timeout: 60_000, maxWait: 60_000 }).catch((cause: unknown) => { throw cause instanceof AppError ? cause : storeError(cause); });
}
