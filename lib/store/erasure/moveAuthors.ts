import type { Erased } from "@/lib/core/erasure/erased";
import type { Bulk } from "../bulk";
import { rebuildFixes } from "../fix/rebuildFixes";
import { findMoves } from "./findMoves";

const lineKeys = `"repositoryId", "day", "verdict", "basis", "agent", "modelId", "language", "bulk"`;
const totalKeys = `"repositoryId", "day", "bulk", "measure"`;
const changeKeys = `"repositoryId", "day", "verdict", "basis", "agent", "bulk"`;
const guardKeys = `"repositoryId", "day", "verdict", "basis", "bulk"`;
const named = (columns: readonly string[]) => columns.map((name) => `"${name}"`);

/** Gives rows of a rollup to other initiators, where they join those that are there. */
function moveSums(table: "DayPeople" | "DayPeopleTotals" | "DayPeopleChanges" | "DayPeopleGuards", keys: string, columns: readonly string[]): string {
  const sums = named(columns);
  return `WITH moved AS (DELETE FROM "${table}" f USING unnest($2::int[], $3::int[]) AS w(id, next) WHERE f."repositoryId" = $1 AND f."initiatorId" = w.id RETURNING f.*, w.next)
  INSERT INTO "${table}" (${keys}, "initiatorId", ${sums.join(", ")})
  SELECT ${keys}, next, ${sums.map((name) => `sum(${name})`).join(", ")} FROM moved GROUP BY ${keys}, next
  ON CONFLICT (${keys}, "initiatorId") DO UPDATE SET ${sums.map((name) => `${name} = "${table}".${name} + EXCLUDED.${name}`).join(", ")}`;
}

const statements = [
  `UPDATE "ChangeLines" c SET "initiatorId" = w.next FROM unnest($2::int[], $3::int[]) AS w(id, next) WHERE c."repositoryId" = $1 AND c."initiatorId" = w.id`,
  moveSums("DayPeople", lineKeys, ["lines", "effective", "deleted"]),
  moveSums("DayPeopleTotals", totalKeys, ["added", "leftOut", "bot", "proven", "declared", "unknown", "humanEvidence", "humanPolicy", "deleted"]),
  moveSums("DayPeopleChanges", changeKeys, ["changes", "commits", "a", "n", "aa", "an", "nn", "ea", "en", "eaa", "ean", "enn"]),
  moveSums("DayPeopleGuards", guardKeys, ["changes", "reverted", "pulls", "approved", "selfApproved", "changesRequested", "reviewed", "fixes", "refixed"]),
  `UPDATE "CalibrationQuestion" c SET "identityId" = w.next FROM unnest($2::int[], $3::int[]) AS w(id, next) WHERE c."repositoryId" = $1 AND c."identityId" = w.id`,
  `WITH moved AS (DELETE FROM "WeekEngineers" f USING unnest($2::int[], $3::int[]) AS w(id, next) WHERE f."repositoryId" = $1 AND f."identityId" = w.id RETURNING f.*, w.next),
  unit AS (SELECT m."week", m.next, m."pulled", u.size, u.minutes FROM moved m CROSS JOIN LATERAL unnest(m."sizes", m."cycleMinutes") AS u(size, minutes))
  INSERT INTO "WeekEngineers" ("repositoryId", "week", "identityId", "pulled", "units", "sizes", "cycleMinutes", "ownLines", "ownAiLines")
  SELECT $1, m."week", m.next, m."pulled", sum(m."units"), coalesce((SELECT array_agg(u.size) FROM unit u WHERE u."week" = m."week" AND u.next = m.next AND u."pulled" = m."pulled"), '{}'),
    coalesce((SELECT array_agg(u.minutes) FROM unit u WHERE u."week" = m."week" AND u.next = m.next AND u."pulled" = m."pulled"), '{}'), sum(m."ownLines"), sum(m."ownAiLines") FROM moved m GROUP BY 2, 3, 4
  ON CONFLICT ("repositoryId", "week", "identityId", "pulled") DO UPDATE SET "units" = "WeekEngineers"."units" + EXCLUDED."units", "sizes" = "WeekEngineers"."sizes" || EXCLUDED."sizes",
    "cycleMinutes" = "WeekEngineers"."cycleMinutes" || EXCLUDED."cycleMinutes", "ownLines" = "WeekEngineers"."ownLines" + EXCLUDED."ownLines", "ownAiLines" = "WeekEngineers"."ownAiLines" + EXCLUDED."ownAiLines"`,
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
  // Who started a fix, and the working days of each week, which follow from the days of all commits of one identity: two addresses may be one tombstone now.
  await rebuildFixes(bulk, repositoryId, null);
}
