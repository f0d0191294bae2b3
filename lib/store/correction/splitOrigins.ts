import { z } from "zod";
import type { Bulk } from "../bulk";
import { demandFence } from "../ledger/demandFence";
import { type LineMove, moveLines } from "./moveLines";
import { selectSplits } from "./selectSplits";

const wantedSchema = z.object({ commit: z.number(), change: z.number(), pathId: z.number(), place: z.number(), splitOf: z.number(), base: z.number(), split: z.number().nullable() });
const goneSchema = z.object({ commit: z.number(), change: z.number(), pathId: z.number(), base: z.number(), split: z.number() });
const lowestSchema = z.object({ lowest: z.number() });

/** What was split or joined again: ordinals of commits and of changes. */
export interface SplitOrigins {
  readonly commits: readonly number[];
  readonly changes: readonly number[];
}

/** The paths of which somebody spoke apart, in this repository; `split`: the writer that has their lines, where there is one. */
const selectWanted = `
  SELECT c."ordinal" AS commit, c."changeOrdinal" AS change, p."id" AS "pathId", s.place, s.base AS "splitOf", CASE WHEN s.base = -1 THEN c."ordinal" ELSE b."id" END AS base, w."id" AS split
  FROM (${selectSplits}) s JOIN "Commit" c ON c."repositoryId" = $1 AND c."sha" = s."sha" JOIN "FilePath" p ON p."repositoryId" = $1 AND p."path" = s."path"
  LEFT JOIN "LineWriter" b ON b."repositoryId" = $1 AND b."commitOrdinal" = c."ordinal" AND b."place" = s.base
  LEFT JOIN "LineWriter" w ON w."repositoryId" = $1 AND w."commitOrdinal" = c."ordinal" AND w."place" = s.place
  WHERE s.base = -1 OR b."id" IS NOT NULL ORDER BY 1, s.place DESC`;

const selectGone = `
  SELECT w."commitOrdinal" AS commit, c."changeOrdinal" AS change, w."pathId", w."id" AS split, CASE WHEN w."splitOf" = -1 THEN w."commitOrdinal" ELSE b."id" END AS base
  FROM "LineWriter" w JOIN "Commit" c ON c."repositoryId" = $1 AND c."ordinal" = w."commitOrdinal" LEFT JOIN "LineWriter" b ON b."repositoryId" = $1 AND b."commitOrdinal" = w."commitOrdinal" AND b."place" = w."splitOf"
  WHERE w."repositoryId" = $1 AND w."splitOf" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (${selectSplits}) s WHERE s.place = w."place")`;

/** A writer for each path that has none yet, as the origin that its lines are taken from. */
async function addWriters(bulk: Bulk, repositoryId: number, fresh: readonly (z.infer<typeof wantedSchema> & { readonly split: number })[]): Promise<void> {
  await bulk.execute(`
    INSERT INTO "LineWriter" ("repositoryId", "id", "commitOrdinal", "place", "splitOf", "pathId", "rule", "kind", "agent", "model", "session")
    SELECT $1, n.id, n.commit, n.place, n.base, n.path, coalesce(b."rule", 'correction'), coalesce(b."kind", 'commit'), b."agent", b."model", coalesce(b."session", '')
    FROM unnest($2::int[], $3::int[], $4::int[], $5::int[], $6::int[]) AS n(id, commit, place, base, path) LEFT JOIN "LineWriter" b ON b."repositoryId" = $1 AND b."commitOrdinal" = n.commit AND b."place" = n.base`,
    [repositoryId, fresh.map(({ split }) => split), fresh.map(({ commit }) => commit), fresh.map(({ place }) => place), fresh.map(({ splitOf }) => splitOf), fresh.map(({ pathId }) => pathId)]);
}

/** Writers whose lines went back to where they came from. */
async function dropWriters(bulk: Bulk, repositoryId: number, ids: readonly number[]): Promise<void> {
  await bulk.execute(`DELETE FROM "Judgement" WHERE "repositoryId" = $1 AND "commitOrdinal" = ANY($2::int[])`, [repositoryId, ids]);
  await bulk.execute(`DELETE FROM "LineWriter" WHERE "repositoryId" = $1 AND "id" = ANY($2::int[])`, [repositoryId, ids]);
}

const moveOf = ({ base, split, pathId, change }: { base: number; split: number; pathId: number; change: number }): LineMove => ({ from: base, into: split, pathId, change });

/**
 * Has the lines of every path that a correction speaks of apart stand with a writer of their own, as those that a record names do, and takes back what no correction asks for any
 * more. Under the fence; whoever calls it judges the commits again and makes the changes anew, in the same transaction.
 */
export async function splitOrigins(bulk: Bulk, holder: { readonly repositoryId: number; readonly fence: number }): Promise<SplitOrigins> {
  const { repositoryId } = holder;
  return await bulk.transaction(async () => {
    await demandFence(bulk, holder);
    const gone = await bulk.query(goneSchema, selectGone, [repositoryId]);
    const back = await moveLines(bulk, repositoryId, gone.map((each) => ({ from: each.split, into: each.base, pathId: each.pathId, change: each.change })));
    if (gone.length > 0) await dropWriters(bulk, repositoryId, gone.map(({ split }) => split));
    const wanted = await bulk.query(wantedSchema, selectWanted, [repositoryId]);
    if (wanted.length === 0) return { commits: [...new Set(gone.map(({ commit }) => commit))], changes: back.changes };
    const [{ lowest } = { lowest: 0 }] = await bulk.query(lowestSchema, `SELECT coalesce(min("id"), 0) AS lowest FROM "LineWriter" WHERE "repositoryId" = $1`, [repositoryId]);
    const placed = wanted.map((each, at) => ({ ...each, isNew: each.split === null, split: each.split ?? lowest - 1 - at }));
    const away = await moveLines(bulk, repositoryId, placed.map(moveOf));
    await addWriters(bulk, repositoryId, placed.filter(({ isNew }) => isNew));
    const touched = placed.filter(({ isNew, split }) => isNew || away.into.has(split));
    return { commits: [...new Set([...gone, ...touched].map(({ commit }) => commit))], changes: [...new Set([...back.changes, ...away.changes])] };
  });
}
