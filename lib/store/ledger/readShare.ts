import { z } from "zod";
import { shareOf, type Shares } from "@/lib/core/measures/share";
import type { Bulk } from "../bulk";

const rowSchema = z.object({
  added: z.number(), leftOut: z.number(), bot: z.number(), proven: z.number(), declared: z.number(), unknown: z.number(), humanEvidence: z.number(), humanPolicy: z.number(),
});

/** The shares of all that is stored of one repository, in lines, as its rollup has them. */
export async function readShare(bulk: Bulk, repositoryId: number): Promise<Shares> {
  const sums = ["added", "leftOut", "bot", "proven", "declared", "unknown", "humanEvidence", "humanPolicy"].map((part) => `coalesce(sum("${part}"), 0)::float8 AS "${part}"`);
  const [row] = await bulk.query(rowSchema, `SELECT ${sums.join(", ")} FROM "DayTotals" WHERE "repositoryId" = $1 AND "measure" = 'lines'`, [repositoryId]);
  return shareOf({ added: 0, leftOut: 0, bot: 0, proven: 0, declared: 0, unknown: 0, humanEvidence: 0, humanPolicy: 0, ...row, otherAgents: 0 });
}
