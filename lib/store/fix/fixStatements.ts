import { fixSizes } from "@/lib/core/fix/fixSize";
import { campaignMatches } from "./campaignMatches";

/*
 * How Fix, DayFixAges and CampaignFix are made from classes of changes, lines and lives, in temporary tables that go with the transaction. $1 repository, $2 days (null: all of them).
 *   fix_unit     what may be another fix now, or none any more
 *   fix_member   the changes of these units that this repository counts
 */

const onDays = (day: string): string => `($2::date[] IS NULL OR ${day} = ANY($2::date[]))`;

export const fixUnits = `
CREATE TEMP TABLE fix_unit ON COMMIT DROP AS
SELECT u.unit FROM "ChangeClass" c CROSS JOIN LATERAL unnest(c."units") AS u(unit) JOIN "ChangeLines" l ON l."repositoryId" = $1 AND l."changeOrdinal" = c."changeOrdinal"
WHERE c."repositoryId" = $1 AND c."class" = 'fix' AND ${onDays(`l."day"`)}
UNION SELECT "unit" FROM "Fix" WHERE "repositoryId" = $1 AND (${onDays(`"day"`)} OR ("undoneAt" IS NOT NULL AND EXISTS (SELECT FROM unnest($2::date[]) d(day) WHERE "undoneAt" BETWEEN d.day - interval '1 day' AND d.day + interval '2 days')))
UNION SELECT u.unit FROM "ChangeClass" r JOIN "ChangeLines" l ON l."repositoryId" = $1 AND l."changeOrdinal" = r."changeOrdinal"
JOIN "ChangeClass" c ON c."repositoryId" = $1 AND c."changeOrdinal" = r."undoes" CROSS JOIN LATERAL unnest(c."units") AS u(unit)
WHERE r."repositoryId" = $1 AND r."class" = 'revert' AND c."class" = 'fix' AND ${onDays(`l."day"`)}`;

/** Without those that another repository counts. $1 repository. */
export const fixMembers = `
CREATE TEMP TABLE fix_member ON COMMIT DROP AS
SELECT u.unit, c."changeOrdinal" AS ordinal, c."rule", c."isSure", c."severity" FROM "ChangeClass" c CROSS JOIN LATERAL unnest(c."units") AS u(unit)
JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = c."changeOrdinal"
WHERE c."repositoryId" = $1 AND c."class" = 'fix' AND u.unit IN (SELECT unit FROM fix_unit)
  AND NOT EXISTS (SELECT FROM "Judgement" j WHERE j."repositoryId" = $1 AND j."commitOrdinal" = h."commitOrdinal" AND j."verdict" = 'leftOut')`;

export const dropFixes = `DELETE FROM "Fix" WHERE "repositoryId" = $1 AND "unit" IN (SELECT unit FROM fix_unit)`;

const size = `CASE ${fixSizes.slice(0, -1).map(([name, most]) => `WHEN s.n <= ${String(most)} THEN '${name}'`).join(" ")} ELSE '${fixSizes.at(-1)?.[0] ?? ""}' END`;
/** Commits that are work: those behind a squash instead of it, and no merge commit that only joins. */
const work = `k."ordinal" BETWEEN h."commitOrdinal" - h."commitCount" - h."squashedCount" + 1 AND h."commitOrdinal"
  AND (h."squashedCount" = 0 OR k."squashed") AND (h."kind" <> 'merge' OR h."commitCount" = 1 OR k."ordinal" < h."commitOrdinal")`;

/** Days from Monday to Friday up to a day, from a Monday long ago on. */
const dayNumber = (day: string): string => `(5 * ((${day} - date '1990-01-01') / 7) + least(5, (${day} - date '1990-01-01') % 7))`;

/** Working days that led to a day with a commit, since its author's day with a commit before that (null: none): at least one, at most a week. What was done on days without a commit belongs to what was committed next. */
const workingDays = (before: string, day: string): string => `least(5, greatest(1, coalesce(${dayNumber(day)} - ${dayNumber(before)}, 1)))`;

/** $1 repository. */
export const writeFixes = `
WITH sum AS (
  SELECT m.unit, array_agg(m.ordinal ORDER BY m.ordinal) AS changes, max(m.ordinal) AS last, coalesce(min(nullif(m."severity", '')), '') AS severity, bool_or(l."bulk") AS bulk,
    sum(l."added" - l."leftOut" - l."bot") AS n, sum(l."proven" + l."declared") AS ai, sum(l."human") AS human, sum(l."humanEvidence") AS evident, sum(l."unknown") AS unknown, sum(l."bot") AS bot
  FROM fix_member m JOIN "ChangeLines" l ON l."repositoryId" = $1 AND l."changeOrdinal" = m.ordinal GROUP BY 1
), worked AS (
  SELECT m.unit, m.ordinal, k."authorId", (k."authoredAt" AT TIME ZONE 'UTC')::date AS day, count(*) AS commits
  FROM fix_member m JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = m.ordinal JOIN "Commit" k ON k."repositoryId" = $1 AND ${work} GROUP BY 1, 2, 3, 4
), effort AS (
  SELECT w.unit, sum(w.commits) AS commits, count(DISTINCT (w."authorId", w.day)) AS days, sum(${workingDays("before.day", "w.day")}::float8 / d.changes) AS effort FROM worked w CROSS JOIN LATERAL (
    SELECT greatest(1, count(DISTINCT k."changeOrdinal")) AS changes FROM "Commit" k WHERE k."repositoryId" = $1 AND k."authorId" = w."authorId" AND k."authoredAt" >= w.day::timestamp AT TIME ZONE 'UTC' AND k."authoredAt" < (w.day + 1)::timestamp AT TIME ZONE 'UTC'
  ) d CROSS JOIN LATERAL (
    SELECT (max(k."authoredAt") AT TIME ZONE 'UTC')::date AS day FROM "Commit" k WHERE k."repositoryId" = $1 AND k."authorId" = w."authorId" AND k."authoredAt" < w.day::timestamp AT TIME ZONE 'UTC'
  ) before GROUP BY 1
), undone AS (
  SELECT m.unit, min(h."landedAt") AS at FROM fix_member m JOIN "ChangeClass" r ON r."repositoryId" = $1 AND r."undoes" = m.ordinal AND r."class" = 'revert'
  JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = r."changeOrdinal" GROUP BY 1
)
INSERT INTO "Fix" ("repositoryId", "unit", "day", "landedAt", "openedAt", "changeOrdinal", "changes", "verdict", "basis", "agent", "modelId", "rule", "isSure", "severity", "size", "bulk", "n", "ai", "commits", "activeDays", "effortDays", "initiatorId", "undoneAt")
SELECT $1, s.unit, l."day", l."landedAt", i."openedAt", s.last, s.changes,
  CASE WHEN s.n = 0 THEN l."verdict" WHEN 2 * s.ai > s.n THEN 'ai' WHEN 2 * s.human > s.n THEN 'human' WHEN 2 * s.unknown > s.n THEN 'unknown' ELSE 'mixed' END,
  CASE WHEN s.n = 0 THEN l."basis" WHEN 2 * s.ai > s.n THEN 'evidence' WHEN 2 * s.human > s.n THEN CASE WHEN 2 * s.evident > s.n THEN 'evidence' ELSE 'policy' END ELSE 'none' END,
  l."agent", l."modelId", m."rule", m."isSure", s.severity, ${size}, s.bulk, s.n, s.ai, coalesce(w.commits, 1), coalesce(w.days, 1), coalesce(w.effort, 1), l."initiatorId", u.at
FROM sum s JOIN "ChangeLines" l ON l."repositoryId" = $1 AND l."changeOrdinal" = s.last JOIN fix_member m ON m.unit = s.unit AND m.ordinal = s.last
LEFT JOIN effort w ON w.unit = s.unit LEFT JOIN undone u ON u.unit = s.unit
LEFT JOIN "ForgeIssue" i ON s.unit LIKE 'issue:%' AND i."repositoryId" = CASE WHEN s.unit LIKE 'issue:%' THEN split_part(s.unit, ':', 2)::int END AND i."number" = CASE WHEN s.unit LIKE 'issue:%' THEN split_part(s.unit, ':', 3)::int END`;

/** Weeks in which somebody committed for what landed on the days. */
export const effortWeeks = `
CREATE TEMP TABLE fix_week ON COMMIT DROP AS
SELECT DISTINCT date_trunc('week', k."authoredAt" AT TIME ZONE 'UTC')::date AS week FROM "ChangeLines" l JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = l."changeOrdinal"
JOIN "Commit" k ON k."repositoryId" = $1 AND ${work} WHERE l."repositoryId" = $1 AND ${onDays(`l."day"`)}`;

export const dropEfforts = `DELETE FROM "WeekEffort" WHERE "repositoryId" = $1 AND ($2::date[] IS NULL OR "week" IN (SELECT week FROM fix_week))`;

/** Who commits what is squashed later has worked then; the squash itself is nobody's day. */
export const writeEfforts = `
INSERT INTO "WeekEffort" ("repositoryId", "week", "identityId", "days")
SELECT $1, e.week, e."authorId", sum(${workingDays("e.before", "e.day")}) FROM (SELECT d.*, lag(d.day) OVER (PARTITION BY d."authorId" ORDER BY d.day) AS before FROM (
  SELECT DISTINCT k."authorId", (k."authoredAt" AT TIME ZONE 'UTC')::date AS day, date_trunc('week', k."authoredAt" AT TIME ZONE 'UTC')::date AS week
  FROM "Commit" k JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = k."changeOrdinal" WHERE k."repositoryId" = $1 AND ${work}
) d) e WHERE e.week IN (SELECT week FROM fix_week) GROUP BY 2, 3`;

export const dropAges = `DELETE FROM "DayFixAges" WHERE "repositoryId" = $1 AND ${onDays(`"day"`)}`;

/** Deaths of walked births outside left-out files, also of lines that came back later; ages in whole days, rounded up. */
export const writeAges = `
WITH dead AS (
  SELECT l."day", l."verdict", l."landedAt", d.birth, d.lines
  FROM "ChangeClass" c JOIN "ChangeLines" l ON l."repositoryId" = $1 AND l."changeOrdinal" = c."changeOrdinal" JOIN "ChangeLives" v ON v."repositoryId" = $1 AND v."changeOrdinal" = c."changeOrdinal"
  CROSS JOIN LATERAL unnest(v."deadBirths", v."deadLines") AS d(birth, lines) WHERE c."repositoryId" = $1 AND c."class" = 'fix' AND l."verdict" <> 'bot' AND ${onDays(`l."day"`)}
), aged AS (
  SELECT dead."day", dead."verdict", greatest(0, ceil(extract(epoch FROM dead."landedAt" - h."landedAt") / 86400))::int AS age, dead.lines
  FROM dead CROSS JOIN LATERAL (
    SELECT b."changeOrdinal", b."firstBirth", b."bornPaths", b."unwalked" FROM "ChangeLives" b WHERE b."repositoryId" = $1 AND b."firstBirth" <= dead.birth AND b."bornLines" IS NOT NULL ORDER BY b."firstBirth" DESC LIMIT 1
  ) b JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = b."changeOrdinal"
  JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = b."bornPaths"[dead.birth - b."firstBirth" + 1]
  WHERE p."leftOutReason" IS NULL AND NOT coalesce(dead.birth - b."firstBirth" = ANY(b."unwalked"), false)
)
INSERT INTO "DayFixAges" ("repositoryId", "day", "verdict", "ageBucket", "lines")
SELECT $1, "day", "verdict", (SELECT max(k) FROM unnest('{0,7,14,21,30,60,90,180,365,730,1095,1825,3650}'::int[]) AS b(k) WHERE k = 0 OR k < age), sum(lines) FROM aged GROUP BY 2, 3, 4`;

export const dropCampaigns = `DELETE FROM "CampaignFix" WHERE "repositoryId" = $1 AND "unit" IN (SELECT unit FROM fix_unit)`;

export const writeCampaigns = `INSERT INTO "CampaignFix" ("repositoryId", "campaignId", "unit") SELECT $1, m."id", m."unit" FROM (${campaignMatches(`"Campaign"`, `f."unit" IN (SELECT unit FROM fix_unit)`)}) m`;
