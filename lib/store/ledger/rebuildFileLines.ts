import type { Bulk } from "../bulk";
import { replaceRows } from "../replaceRows";
import { liveState } from "./liveState";

/**
 * FileLines of the files that were touched since the first `first` changes (0: of all), out of `lives_birth`; those of files that are gone go. Left-out
 * rules ask the path of today. Files that cannot be read have the lines that were counted at the head. Inside a transaction.
 */
export async function rebuildFileLines(bulk: Bulk, repositoryId: number, first: number): Promise<void> {
  if (first === 0) {
    await replaceRows(bulk, repositoryId, { table: "FileLines", keys, values: ["lines"], source: `${standing} UNION ALL ${unreadable}`, asked: [repositoryId, first, liveState] });
    return;
  }
  await bulk.execute(remove, [repositoryId, first, liveState]);
  await bulk.execute(insert(standing), [repositoryId, first, liveState]);
  await bulk.execute(insert(unreadable), [repositoryId]);
}

const remove = `
DELETE FROM "FileLines" f WHERE f."repositoryId" = $1 AND NOT EXISTS (
  SELECT 1 FROM "FileOwnership" o WHERE o."repositoryId" = $1 AND o."checkpoint" = $3 AND o."pathId" = f."pathId" AND o."changedAt" <= $2)`;

const keys = ["pathId", "verdict", "basis", "agent", "modelId", "personId"];
const names = [...keys, "lines"].map((name) => `"${name}"`).join(", ");
const insert = (rows: string) => `INSERT INTO "FileLines" ("repositoryId", ${names}) SELECT $1, r.* FROM (${rows}) r`;

const standing = `
SELECT s.path, m.verdict, m.basis, m.agent, m.model, s.person, sum(s.lines) FROM (
  SELECT o."pathId" AS path, b.own, b.unwalked, b.person, sum(r.lines) AS lines
  FROM "FileOwnership" o CROSS JOIN LATERAL unnest(o."runLines", o."runBirths") AS r(lines, birth) JOIN lives_birth b ON b.birth = r.birth
  WHERE o."repositoryId" = $1 AND o."checkpoint" = $3 AND o."changedAt" > $2 GROUP BY 1, 2, 3, 4
) s
JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = s.path
LEFT JOIN lives_mark away ON away.verdict = 'leftOut' AND away.basis = coalesce(p."leftOutReason", CASE WHEN s.unwalked THEN 'unwalked' END)
JOIN lives_mark m ON m.mark = coalesce(away.mark, s.own) GROUP BY 1, m.mark, 2, 3, 4, 5, 6`;

const unreadable = `
SELECT p."id", 'leftOut', 'unreadable', '', '', 0, u."lines" FROM "UnreadablePath" u JOIN "FilePath" p ON p."repositoryId" = $1 AND p."path" = u."path" WHERE u."repositoryId" = $1 AND u."lines" > 0`;
