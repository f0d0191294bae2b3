import { z } from "zod";
import type { LineParts } from "@/lib/core/measures/share";
import type { Bulk } from "../bulk";

const rowSchema = z.object({
  added: z.number(), leftOut: z.number(), bot: z.number(), proven: z.number(), declared: z.number(), unknown: z.number(), humanEvidence: z.number(), humanPolicy: z.number(),
});

/** All that is stored of some repositories, in lines, as their rollups have them. */
export async function readParts(bulk: Bulk, repositoryIds: readonly number[]): Promise<LineParts> {
  const sums = ["added", "leftOut", "bot", "proven", "declared", "unknown", "humanEvidence", "humanPolicy"].map((part) => `coalesce(sum("${part}"), 0)::float8 AS "${part}"`);
  const [row] = await bulk.query(rowSchema, `SELECT ${sums.join(", ")} FROM "DayTotals" WHERE "repositoryId" = ANY($1::int[]) AND "measure" = 'lines'`, [[...repositoryIds]]);
  return { added: 0, leftOut: 0, bot: 0, proven: 0, declared: 0, unknown: 0, humanEvidence: 0, humanPolicy: 0, ...row, otherAgents: 0 };
}
