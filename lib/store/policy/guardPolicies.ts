import { z } from "zod";
import { type GuardPolicy, policyGroups } from "@/lib/core/policy/guardPolicy";
import { policyMeasures } from "@/lib/core/policy/policyMeasure";
import { sayPolicy } from "@/lib/core/policy/sayPolicy";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

interface By {
  readonly actor: string;
  readonly now: Date;
}

const ids = policyMeasures.map(({ id }) => id) as [GuardPolicy["measure"], ...GuardPolicy["measure"][]];
const rowSchema = z.object({
  id: z.number(), title: z.string(), measure: z.enum(ids), group: z.enum(policyGroups), repositories: z.array(z.string()), paths: z.string(), comparison: z.enum(["atMost", "atLeast"]), bound: z.number(),
  baselineWeeks: z.number().nullable(), windowWeeks: z.number(), webhookUrl: z.string(), madeBy: z.string(), madeAt: z.date(), checkedAt: z.date().nullable(), endedAt: z.date().nullable(),
});

export type StoredPolicy = z.infer<typeof rowSchema>;

/** Every policy, those that stand first. */
async function list(db: Database): Promise<StoredPolicy[]> {
  const rows = await db.guardPolicy.findMany({ orderBy: { id: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return z.array(rowSchema).parse(rows).toSorted((one, other) => Number(one.endedAt !== null) - Number(other.endedAt !== null));
}

/** Adds a policy. Returns its number. */
async function add(db: Database, policy: GuardPolicy & { readonly webhookUrl: string }, { actor, now }: By): Promise<number> {
  return await db.$transaction(async (tx) => {
    const title = sayPolicy(policy);
    const { id } = await tx.guardPolicy.create({ data: { ...policy, repositories: [...policy.repositories], title, madeBy: actor, madeAt: now } });
    await tx.auditEvent.create({ data: { at: now, actor, action: "policy.add", subject: `policy ${String(id)}`, detail: { title, webhook: policy.webhookUrl !== "" } } });
    return id;
  }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Ends a policy; its breaches stay. Throws `conflict` where that was done already. */
async function end(db: Database, id: number, { actor, now }: By): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.guardPolicy.findFirst({ where: { id, endedAt: null } });
    if (row === null) throw new AppError("conflict", "This policy has ended already.", { hint: "Load the page again to see how it stands." });
    await tx.guardPolicy.update({ where: { id }, data: { endedAt: now, endedBy: actor } });
    await tx.auditEvent.create({ data: { at: now, actor, action: "policy.end", subject: `policy ${String(id)}`, detail: { title: row.title } } });
  }).catch((cause: unknown) => { throw cause instanceof AppError ? cause : storeError(cause); });
}

/** Notes that a policy was looked at. */
async function noteChecked(db: Database, id: number, now: Date): Promise<void> {
  await db.guardPolicy.update({ where: { id }, data: { checkedAt: now } }).catch((cause: unknown) => { throw storeError(cause); });
}

export const guardPolicies = { list, add, end, noteChecked };
