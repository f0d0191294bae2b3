import { addDays, weekOf } from "@/lib/core/report/week";
import type { Bulk } from "../bulk";
import { replaceRows } from "../replaceRows";

// An author stands once for each (week, language, agent) before the lists are made: sorting lines would take longer. A change without any file has a
// row too, so that every change that is counted somewhere is in a cell.
const people = (days: string) => `
SELECT week, language, agent, coalesce(array_agg(author ORDER BY author) FILTER (WHERE author IS NOT NULL), '{}')
FROM (
  SELECT DISTINCT date_trunc('week', c."day"::timestamp)::date AS week, coalesce(p."language", '') AS language,
    CASE WHEN p."leftOutReason" IS NULL AND j."verdict" IN ('proven', 'declared') THEN coalesce(nullif(j."agent", ''), 'unnamed') ELSE '' END AS agent,
    CASE WHEN p."leftOutReason" IS NULL AND j."verdict" NOT IN ('bot', 'leftOut') AND f."added" > 0 THEN m."authorId" END AS author
  FROM "ChangeLines" c
  LEFT JOIN "FileChange" f ON f."repositoryId" = $1 AND f."changeOrdinal" = c."changeOrdinal"
  LEFT JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = f."pathId"
  LEFT JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = f."originOrdinal"
  LEFT JOIN "LineWriter" w ON w."repositoryId" = $1 AND w."id" = f."originOrdinal"
  LEFT JOIN "Commit" m ON m."repositoryId" = $1 AND m."ordinal" = coalesce(w."commitOrdinal", f."originOrdinal")
  WHERE c."repositoryId" = $1${days}
) a GROUP BY week, language, agent`;

/** Makes WeekPeople of the ISO weeks of some days again; null: of all. Inside the transaction of the other rollups. */
export async function rebuildWeekPeople(bulk: Bulk, repositoryId: number, days: readonly string[] | null): Promise<void> {
  const rows = { table: "WeekPeople", keys: ["week", "language", "agent"], values: ["authors"] };
  if (days === null) {
    await replaceRows(bulk, repositoryId, { ...rows, source: people(""), asked: [repositoryId] });
    return;
  }
  const weeks = [...new Set(days.map(weekOf))];
  if (weeks.length === 0) return;
  const all = weeks.flatMap((week) => [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(week, day)));
  await replaceRows(bulk, repositoryId, { ...rows, source: people(` AND c."day" = ANY($2::date[])`), asked: [repositoryId, all], only: { where: `t."week" = ANY($2::date[])`, values: [weeks] } });
}
