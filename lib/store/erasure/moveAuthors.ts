import type { Erased } from "@/lib/core/erasure/erased";
import type { Bulk } from "../bulk";
import { findMoves } from "./findMoves";

const statements = [
  `UPDATE "Commit" c SET "authorId" = w.next FROM unnest($2::int[], $3::int[]) AS w(id, next) WHERE c."repositoryId" = $1 AND c."authorId" = w.id`,
  `WITH moved AS (DELETE FROM "FileLines" f USING unnest($2::int[], $3::int[]) AS w(id, next) WHERE f."repositoryId" = $1 AND f."personId" = w.id
    RETURNING f."pathId", f."verdict", f."basis", f."agent", f."modelId", w.next, f."lines")
  INSERT INTO "FileLines" ("repositoryId", "pathId", "verdict", "basis", "agent", "modelId", "personId", "lines")
  SELECT $1, "pathId", "verdict", "basis", "agent", "modelId", next, sum("lines") FROM moved GROUP BY 2, 3, 4, 5, 6, 7
  ON CONFLICT ("repositoryId", "pathId", "verdict", "basis", "agent", "modelId", "personId") DO UPDATE SET "lines" = "FileLines"."lines" + EXCLUDED."lines"`,
  `UPDATE "WeekPeople" p SET "authors" = (SELECT array_agg(DISTINCT coalesce(w.next, a.id) ORDER BY coalesce(w.next, a.id)) FROM unnest(p."authors") AS a(id) LEFT JOIN unnest($2::int[], $3::int[]) AS w(id, next) ON w.id = a.id)
  WHERE p."repositoryId" = $1 AND p."authors" && $2::int[]`,
];

/** Gives the commits and lines of the erased in one repository to their tombstones. Inside a transaction. */
export async function moveAuthors(bulk: Bulk, repositoryId: number, erased: Erased): Promise<void> {
  const moves = await findMoves(bulk, erased);
  if (moves.size === 0) return;
  for (const statement of statements) await bulk.execute(statement, [repositoryId, [...moves.keys()], [...moves.values()]]);
}
