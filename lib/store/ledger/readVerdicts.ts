import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ ordinal: z.number(), verdict: z.string(), change: z.string(), slug: z.string() });

/** How some commits and writers are judged now, with the change that landed each, by their number. */
export async function readVerdicts(bulk: Bulk, repositoryId: number, ordinals: readonly number[]): Promise<ReadonlyMap<number, Omit<z.infer<typeof rowSchema>, "ordinal">>> {
  const rows = await bulk.query(rowSchema, `
    SELECT j."commitOrdinal" AS ordinal, j."verdict", encode(h."sha", 'hex') AS change, r."slug" FROM "Judgement" j
    LEFT JOIN "LineWriter" w ON w."repositoryId" = $1 AND w."id" = j."commitOrdinal" JOIN "Commit" c ON c."repositoryId" = $1 AND c."ordinal" = coalesce(w."commitOrdinal", j."commitOrdinal") JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = c."changeOrdinal" JOIN "Repository" r ON r."id" = $1
    WHERE j."repositoryId" = $1 AND j."commitOrdinal" = ANY($2::int[])`, [repositoryId, [...ordinals]]);
  return new Map(rows.map(({ ordinal, ...row }) => [ordinal, row]));
}
