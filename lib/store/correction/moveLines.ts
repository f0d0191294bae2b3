import { z } from "zod";
import type { Bulk } from "../bulk";

/** All lines of one path of one origin, from its change on, go to another origin. Numbers as in FileChange. */
export interface LineMove {
  readonly from: number;
  readonly into: number;
  readonly pathId: number;
  /** Ordinal of the change that landed the origin's commit: nothing before it has lines of it. */
  readonly change: number;
}

const rowSchema = z.object({ change: z.number(), into: z.number() });

/** Gives lines another origin in the facts: what changes brought to files, and births. Inside a transaction. Returns the changes that were touched, and the origins that got any. */
export async function moveLines(bulk: Bulk, repositoryId: number, moves: readonly LineMove[]): Promise<{ readonly changes: readonly number[]; readonly into: ReadonlySet<number> }> {
  const lists = [moves.map(({ from }) => from), moves.map(({ into }) => into), moves.map(({ pathId }) => pathId)];
  const rows = moves.length === 0 ? [] : await bulk.query(rowSchema, `
    UPDATE "FileChange" f SET "originOrdinal" = m.goal FROM unnest($2::int[], $3::int[], $4::int[], $5::int[]) AS m(origin, goal, path, since)
    WHERE f."repositoryId" = $1 AND f."changeOrdinal" >= m.since AND f."pathId" = m.path AND f."originOrdinal" = m.origin RETURNING f."changeOrdinal" AS change, m.goal AS "into"`, [repositoryId, ...lists, moves.map(({ change }) => change)]);
  const changes = [...new Set(rows.map(({ change }) => change))];
  if (changes.length === 0) return { changes, into: new Set() };
  await bulk.execute(`
    UPDATE "ChangeLives" l SET "bornOrigins" = (
      SELECT array_agg(coalesce(m.goal, b.origin) ORDER BY b.place) FROM unnest(l."bornOrigins", l."bornPaths") WITH ORDINALITY AS b(origin, path, place)
      LEFT JOIN unnest($2::int[], $3::int[], $4::int[]) AS m(origin, goal, path) ON m.origin = b.origin AND m.path = b.path)
    WHERE l."repositoryId" = $1 AND l."changeOrdinal" = ANY($5::int[]) AND l."bornOrigins" && $2::int[]`, [repositoryId, ...lists, changes]);
  return { changes, into: new Set(rows.map(({ into }) => into)) };
}
