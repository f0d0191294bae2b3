/*
 * How the rollups of lives are made, in temporary tables that go with the transaction. One way for all of it and for what is new: `first` is the number
 * of changes that the rollups hold already (0: none), and the tables are merged into, not replaced. Only DayRework is made anew, for the days it touches.
 *   lives_event   deaths (lines above 0) and revivals (below 0) of the changes from `first` on; `died` is the change of the death that it makes or undoes
 *   lives_change  changes whose births are needed
 *   lives_raw     their births; those that are not `whole` are here for what ended them
 *   lives_mark    numbers for every verdict, basis, agent and model among them: numbers are quick to group by, words are not
 *   lives_birth   births, judged: `own` by the commit that wrote them, `mark` with the left-out rules on the path they were born in; where verdicts moved each stands twice, with `sign` -1 as it was judged before
 *   lives_ended   events of walked births with both days and the age
 */

/** $1 repository, $2 first. */
export const eventsOf = (table: string): string => `
CREATE TEMP TABLE ${table} ON COMMIT DROP AS
SELECT d.birth, l."changeOrdinal" AS died, l."changeOrdinal" AS change, d.lines
FROM "ChangeLives" l CROSS JOIN LATERAL unnest(l."deadBirths", l."deadLines") AS d(birth, lines) WHERE l."repositoryId" = $1 AND l."changeOrdinal" >= $2
UNION ALL
SELECT r.birth, r.died, l."changeOrdinal", -r.lines
FROM "ChangeLives" l CROSS JOIN LATERAL unnest(l."revivedBirths", l."revivedDied", l."revivedLines") AS r(birth, died, lines) WHERE l."repositoryId" = $1 AND l."changeOrdinal" >= $2`;

/** $1 repository. */
export const allChanges = `
CREATE TEMP TABLE lives_change ON COMMIT DROP AS SELECT "changeOrdinal" AS change FROM "ChangeLives" WHERE "repositoryId" = $1 AND "bornLines" IS NOT NULL`;

/** Changes from `first` on, and those that bore what died, came back or stands in a file that was touched. $1 repository, $2 first, $3 live state. */
export const neededChanges = `
CREATE TEMP TABLE lives_change ON COMMIT DROP AS
WITH wanted AS (
  SELECT birth FROM lives_event
  UNION SELECT r.birth FROM "FileOwnership" o CROSS JOIN LATERAL unnest(o."runBirths") AS r(birth) WHERE o."repositoryId" = $1 AND o."checkpoint" = $3 AND o."changedAt" > $2
)
SELECT "changeOrdinal" AS change FROM "ChangeLives" WHERE "repositoryId" = $1 AND "changeOrdinal" >= $2 AND "bornLines" IS NOT NULL
UNION SELECT f.change FROM wanted CROSS JOIN LATERAL (
  SELECT l."changeOrdinal" AS change FROM "ChangeLives" l WHERE l."repositoryId" = $1 AND l."firstBirth" <= wanted.birth AND l."bornLines" IS NOT NULL
  ORDER BY l."firstBirth" DESC LIMIT 1) f`;

/** Adds the changes of the days of `lives_day`. $1 repository. */
export const changesOfDays = `
INSERT INTO lives_change SELECT "changeOrdinal" FROM "ChangeLines" WHERE "repositoryId" = $1 AND "day" IN (SELECT "day" FROM lives_day)
EXCEPT SELECT change FROM lives_change`;

/** $1 repository. */
export const rawBirths = `
CREATE TEMP TABLE lives_raw ON COMMIT DROP AS
SELECT l."firstBirth" + b.place::int - 1 AS birth, l."changeOrdinal" AS change, b.path, b.origin, b.lines, coalesce(b.place::int - 1 = ANY(l."unwalked"), false) AS unwalked, true AS whole
FROM lives_change n JOIN "ChangeLives" l ON l."repositoryId" = $1 AND l."changeOrdinal" = n.change
CROSS JOIN LATERAL unnest(l."bornPaths", l."bornOrigins", l."bornLines") WITH ORDINALITY AS b(path, origin, lines, place)`;

/** $1 repository. */
export const marks = `
CREATE TEMP TABLE lives_mark ON COMMIT DROP AS
SELECT row_number() OVER ()::int AS mark, verdict, basis, agent, model, CASE WHEN verdict IN ('proven', 'declared') THEN 'ai' ELSE verdict END AS "group" FROM (
  SELECT DISTINCT j."verdict" AS verdict, j."basis" AS basis, coalesce(j."agent", '') AS agent, coalesce(j."modelId", '') AS model
  FROM (SELECT DISTINCT origin FROM lives_raw) o JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = o.origin
  UNION SELECT verdict, basis, agent, model FROM judged_before WHERE verdict IS NOT NULL
  UNION SELECT 'leftOut', r.reason, '', '' FROM (SELECT DISTINCT "leftOutReason" AS reason FROM "FilePath" WHERE "repositoryId" = $1 AND "leftOutReason" IS NOT NULL UNION SELECT 'unwalked') r
) m`;

const judged = (column: string, before: string) => `own.${before} = CASE WHEN o.origin IS NULL THEN ${column} ELSE o.${before} END`;

/** $1 repository. */
export const birthsOf = (signs: "(1)" | "(1), (-1)"): string => `
CREATE TEMP TABLE lives_birth ON COMMIT DROP AS
SELECT r.birth, r.change, c."landedAt", c."day", r.lines, r.unwalked, m."authorId" AS person, own.mark AS own, coalesce(away.mark, own.mark) AS mark, p."language", s.sign, r.whole
FROM lives_raw r CROSS JOIN (VALUES ${signs}) AS s(sign)
JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = r.change
JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = r.origin
LEFT JOIN judged_before o ON s.sign < 0 AND o.origin = r.origin
JOIN lives_mark own ON ${judged(`j."verdict"`, "verdict")} AND ${judged(`j."basis"`, "basis")} AND ${judged(`coalesce(j."agent", '')`, "agent")} AND ${judged(`coalesce(j."modelId", '')`, "model")}
LEFT JOIN "LineWriter" w ON w."repositoryId" = $1 AND w."id" = r.origin
JOIN "Commit" m ON m."repositoryId" = $1 AND m."ordinal" = coalesce(w."commitOrdinal", r.origin)
JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = r.path
LEFT JOIN lives_mark away ON away.verdict = 'leftOut' AND away.basis = coalesce(p."leftOutReason", CASE WHEN r.unwalked THEN 'unwalked' END)`;

/** Age in days, rounded up; clocks that ran back make it 0. $1 repository. */
export const endedOf = (table: string, events: string): string => `
CREATE TEMP TABLE ${table} ON COMMIT DROP AS
SELECT b.change, b."day" AS born_day, b.mark, c."day" AS died_day, coalesce(k.verdict, c."verdict") AS killer, e.lines, b.sign, b.whole, greatest(0, ceil(extract(epoch FROM c."landedAt" - b."landedAt") / 86400))::int AS age
FROM ${events} e JOIN lives_birth b USING (birth) JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = e.died LEFT JOIN lines_before k ON b.sign < 0 AND k.change = e.died
WHERE NOT b.unwalked`;

/** $1 repository. */
export const allDays = `CREATE TEMP TABLE lives_day ON COMMIT DROP AS SELECT DISTINCT "day" FROM "ChangeLines" WHERE "repositoryId" = $1`;

/** Days on which lines were born whose rework the changes from `first` on touch: born now, or ended within the longest k. $1 repository, $2 first. */
export const reworkDays = `
CREATE TEMP TABLE lives_day ON COMMIT DROP AS
SELECT c."day" FROM "ChangeLines" c WHERE c."repositoryId" = $1 AND c."changeOrdinal" >= $2
UNION SELECT b."day" FROM lives_event e JOIN lives_raw r USING (birth) JOIN "ChangeLines" b ON b."repositoryId" = $1 AND b."changeOrdinal" = r.change
JOIN "ChangeLines" d ON d."repositoryId" = $1 AND d."changeOrdinal" = e.died WHERE d."landedAt" - b."landedAt" <= interval '180 days'`;

const endedWithin = (column: string, only: string, ended: string): string => `
  SELECT change, m.${column} AS part, sign, sum(lines) FILTER (WHERE age <= 14) AS k14, sum(lines) FILTER (WHERE age <= 21) AS k21, sum(lines) FILTER (WHERE age <= 30) AS k30,
    sum(lines) FILTER (WHERE age <= 90) AS k90, sum(lines) AS k180
  FROM ${ended} JOIN lives_mark m USING (mark) WHERE whole AND age <= 180 AND ${only} GROUP BY 1, 2, 3`;

/** Sums over the changes of the days of `lives_day`, by `column` of the marks, of those of them that `only` names: day, part, k and the sums of reworkSums. */
export const reworkOf = (column: string, only: string, ended: string): string => `
SELECT b."day", b.part, v.k, sum(sign) AS changes, sum(sign * b.n) AS n, sum(sign * v.x) AS x, sum(sign * b.n * b.n) AS nn, sum(sign * b.n * v.x) AS nx, sum(sign * v.x * v.x) AS xx
FROM (SELECT change, "day", m.${column} AS part, sign, sum(lines) AS n FROM lives_birth JOIN lives_mark m USING (mark) WHERE whole AND NOT unwalked AND "day" IN (SELECT "day" FROM lives_day) AND ${only} GROUP BY 1, 2, 3, 4) b
LEFT JOIN (${endedWithin(column, only, ended)}) e USING (change, part, sign)
CROSS JOIN LATERAL (VALUES (14, coalesce(e.k14, 0)), (21, coalesce(e.k21, 0)), (30, coalesce(e.k30, 0)), (90, coalesce(e.k90, 0)), (180, coalesce(e.k180, 0))) AS v(k, x)
GROUP BY b."day", b.part, v.k HAVING ${["sign", "sign * b.n", "sign * v.x", "sign * b.n * b.n", "sign * b.n * v.x", "sign * v.x * v.x"].map((sum) => `sum(${sum}) <> 0`).join(" OR ")}`;

/** Changes that were judged otherwise and bore lines. $1 repository. */
export const judgedChanges = `
CREATE TEMP TABLE lives_change ON COMMIT DROP AS
SELECT l."changeOrdinal" AS change FROM lines_before b JOIN "ChangeLives" l ON l."repositoryId" = $1 AND l."changeOrdinal" = b.change WHERE l."bornLines" IS NOT NULL`;

/** Days of these. */
export const judgedDays = `CREATE TEMP TABLE lives_day ON COMMIT DROP AS SELECT DISTINCT "day" FROM lines_before`;

/** Adds the births that ended in a change whose own verdict is another one now. $1 repository. */
export const killedBirths = `
INSERT INTO lives_raw SELECT l."firstBirth" + b.place::int - 1, l."changeOrdinal", b.path, b.origin, b.lines, coalesce(b.place::int - 1 = ANY(l."unwalked"), false), false
FROM "ChangeLives" l CROSS JOIN LATERAL unnest(l."bornPaths", l."bornOrigins", l."bornLines") WITH ORDINALITY AS b(path, origin, lines, place)
WHERE l."repositoryId" = $1 AND l."changeOrdinal" NOT IN (SELECT change FROM lives_change) AND l."firstBirth" + b.place::int - 1 IN (
  SELECT e.birth FROM lives_event e JOIN lines_before k ON k.change = e.died JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = k.change WHERE c."verdict" <> k.verdict)`;
