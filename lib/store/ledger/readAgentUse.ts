import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ email: z.string(), dates: z.array(z.coerce.number()) });

/** When each author (address in lower case) authored a commit that bears any mark of an agent, over all repositories; epoch milliseconds. */
export async function readAgentUse(bulk: Bulk): Promise<Map<string, readonly number[]>> {
  const rows = await bulk.query(rowSchema, `
    SELECT lower(i."email") AS email, array_agg(DISTINCT extract(epoch FROM c."authoredAt") * 1000) AS dates
    FROM "Commit" c JOIN "Identity" i ON i."id" = c."authorId"
    WHERE EXISTS (SELECT 1 FROM "Evidence" e WHERE e."repositoryId" = c."repositoryId" AND e."commitOrdinal" = c."ordinal" AND e."agent" IS NOT NULL)
    GROUP BY 1`);
  return new Map(rows.map((row) => [row.email, row.dates]));
}
