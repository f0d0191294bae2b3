import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ number: z.number(), updatedAt: z.date() });

/** Of pull requests that a list names, those that are not stored as new as that. What changed after `unsettled` is one of them in any case: within one second it can have changed twice. */
export async function stalePulls(bulk: Bulk, repositoryId: number, listed: readonly { readonly number: number; readonly updatedAt: number }[], unsettled: number): Promise<ReadonlySet<number>> {
  if (listed.length === 0) return new Set();
  const rows = await bulk.query(rowSchema, `SELECT "number", "updatedAt" FROM "PullRequest" WHERE "repositoryId" = $1 AND "number" = ANY($2::int[])`, [repositoryId, listed.map(({ number }) => number)]);
  const stored = new Map(rows.map(({ number, updatedAt }) => [number, updatedAt.getTime()]));
  return new Set(listed.filter(({ number, updatedAt }) => updatedAt >= unsettled || Math.round(updatedAt / 1_000) * 1_000 > (stored.get(number) ?? -Infinity)).map(({ number }) => number));
}
