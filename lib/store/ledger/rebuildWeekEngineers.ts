import { addDays, weekOf } from "@/lib/core/report/week";
import type { Bulk } from "../bulk";
import { replaceRows } from "../replaceRows";

// landed: what the initiator's week holds, without automation and without what another repository counts. A pull request stands with its newest change. own: lines that a person wrote or
// initiated; where both are one identity the line counts once.
const engineers = (days: string) => `
WITH change AS (
  SELECT c."changeOrdinal" AS ordinal, date_trunc('week', c."day"::timestamp)::date AS week, c."initiatorId" AS who, c."verdict", c."landedAt", c."added" - c."leftOut" - c."bot" AS n,
    h."commitOrdinal" - h."commitCount" - h."squashedCount" + 1 AS first, h."commitOrdinal" AS last, p."number"
  FROM "ChangeLines" c JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = c."changeOrdinal"
  LEFT JOIN "ChangePull" p ON p."repositoryId" = $1 AND p."changeOrdinal" = c."changeOrdinal"
  WHERE c."repositoryId" = $1${days}
), pulled AS (
  SELECT o."number", max(o."changeOrdinal") AS newest, sum(c."added" - c."leftOut" - c."bot") AS n, min(h."commitOrdinal" - h."commitCount" - h."squashedCount" + 1) AS first
  FROM "ChangePull" o JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = o."changeOrdinal" JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = o."changeOrdinal"
  WHERE o."repositoryId" = $1 AND o."number" IN (SELECT "number" FROM change) GROUP BY 1
), unit AS (
  SELECT change.week, change.who, change."number" IS NOT NULL AS pulled, coalesce(pulled.n, change.n) AS n, change."landedAt", coalesce(pulled.first, change.first) AS first, change.last
  FROM change LEFT JOIN pulled ON pulled."number" = change."number"
  WHERE change.who <> 0 AND change."verdict" <> 'bot' AND (pulled.newest IS NULL OR pulled.newest = change.ordinal)
    AND NOT EXISTS (SELECT FROM "Judgement" j WHERE j."repositoryId" = $1 AND j."commitOrdinal" = change.last AND j."verdict" = 'leftOut')
), landed AS (
  SELECT unit.week, unit.who, unit.pulled, count(*) AS units, array_agg(unit.n::int ORDER BY unit.last) AS sizes, array_agg(greatest(0, extract(epoch FROM unit."landedAt" - m.at) / 60)::int ORDER BY unit.last) AS minutes
  FROM unit CROSS JOIN LATERAL (SELECT min(k."authoredAt") AS at FROM "Commit" k WHERE k."repositoryId" = $1 AND k."ordinal" BETWEEN unit.first AND unit.last) m GROUP BY 1, 2, 3
), line AS (
  SELECT change.week, change.who, change."number" IS NOT NULL AS pulled, m."authorId", j."verdict" IN ('proven', 'declared') AS ai, sum(f."added") AS lines
  FROM change JOIN "FileChange" f ON f."repositoryId" = $1 AND f."changeOrdinal" = change.ordinal
  JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = f."pathId" AND p."leftOutReason" IS NULL
  JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = f."originOrdinal" AND j."verdict" NOT IN ('bot', 'leftOut')
  LEFT JOIN "LineWriter" w ON w."repositoryId" = $1 AND w."id" = f."originOrdinal"
  JOIN "Commit" m ON m."repositoryId" = $1 AND m."ordinal" = coalesce(w."commitOrdinal", f."originOrdinal")
  WHERE f."added" > 0 GROUP BY 1, 2, 3, 4, 5
), own AS (
  SELECT line.week, o.who, line.pulled, sum(line.lines) AS lines, coalesce(sum(line.lines) FILTER (WHERE line.ai), 0) AS ai
  FROM line CROSS JOIN LATERAL (SELECT line.who UNION SELECT line."authorId") o(who) WHERE o.who <> 0 GROUP BY 1, 2, 3
)
SELECT week, who, pulled, coalesce(landed.units, 0), coalesce(landed.sizes, '{}'), coalesce(landed.minutes, '{}'), coalesce(own.lines, 0), coalesce(own.ai, 0)
FROM landed FULL JOIN own USING (week, who, pulled)`;

/** Makes WeekEngineers of the ISO weeks of some days again; null: of all. Inside the transaction of the other rollups. */
export async function rebuildWeekEngineers(bulk: Bulk, repositoryId: number, days: readonly string[] | null): Promise<void> {
  await bulk.execute("SET LOCAL enable_nestloop = on");
  const rows = { table: "WeekEngineers", keys: ["week", "identityId", "pulled"], values: ["units", "sizes", "cycleMinutes", "ownLines", "ownAiLines"] };
  if (days === null) {
    await replaceRows(bulk, repositoryId, { ...rows, source: engineers(""), asked: [repositoryId] });
    return;
  }
  const weeks = [...new Set(days.map(weekOf))];
  if (weeks.length === 0) return;
  const all = weeks.flatMap((week) => [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(week, day)));
  await replaceRows(bulk, repositoryId, { ...rows, source: engineers(` AND c."day" = ANY($2::date[])`), asked: [repositoryId, all], only: { where: `t."week" = ANY($2::date[])`, values: [weeks] } });
}
