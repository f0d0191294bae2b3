/*
 * How the rollups of lives are made, in temporary tables that go with the transaction. One way for all of it and for what is new: $2 is the number of
 * changes that the rollups hold already (0: none), and the tables are merged into, not replaced. Only DayRework is made anew, for the days it touches.
 *   lives_event   deaths (lines above 0) and revivals (below 0) of the changes from $2 on; `died` is the change of the death that it makes or undoes
 *   lives_change  changes whose births are needed
 *   lives_birth   their births, judged: by the path they were born in, and as they are of their own (own…)
 */

/** Parameters: $1 repository, $2 first change. */
export const eventsOf = (table: string): string => `
CREATE TEMP TABLE ${table} ON COMMIT DROP AS
SELECT d.birth, l."changeOrdinal" AS died, l."changeOrdinal" AS change, d.lines
FROM "ChangeLives" l CROSS JOIN LATERAL unnest(l."deadBirths", l."deadLines") AS d(birth, lines) WHERE l."repositoryId" = $1 AND l."changeOrdinal" >= $2
UNION ALL
SELECT r.birth, r.died, l."changeOrdinal", -r.lines
FROM "ChangeLives" l CROSS JOIN LATERAL unnest(l."revivedBirths", l."revivedDied", l."revivedLines") AS r(birth, died, lines) WHERE l."repositoryId" = $1 AND l."changeOrdinal" >= $2`;

/** All changes with births. $1 repository. */
export const allChanges = `
CREATE TEMP TABLE lives_change ON COMMIT DROP AS SELECT "changeOrdinal" AS change FROM "ChangeLives" WHERE "repositoryId" = $1 AND "bornLines" IS NOT NULL`;

/** Changes from $2 on, and those that bore what died, came back or stands in a file that was touched. $1 repository, $2 first change, $3 live state. */
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

const judgedBirths = `
SELECT l."firstBirth" + b.place::int - 1 AS birth, l."changeOrdinal" AS change, c."landedAt", c."day", b.lines,
  coalesce(b.place::int - 1 = ANY(l."unwalked"), false) AS unwalked, p."language", m."authorId" AS person,
  j."verdict" AS own_verdict, j."basis" AS own_basis, coalesce(j."agent", '') AS own_agent, coalesce(j."modelId", '') AS own_model,
  p."leftOutReason" AS reason
FROM needed JOIN "ChangeLives" l ON l."repositoryId" = $1 AND l."changeOrdinal" = needed.change
CROSS JOIN LATERAL unnest(l."bornPaths", l."bornOrigins", l."bornLines") WITH ORDINALITY AS b(path, origin, lines, place)
JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = l."changeOrdinal"
JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = b.origin
JOIN "Commit" m ON m."repositoryId" = $1 AND m."ordinal" = b.origin
JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = b.path`;

const derived = `
SELECT birth, change, "landedAt", "day", lines, unwalked, "language", person, own_verdict, own_basis, own_agent, own_model,
  CASE WHEN reason IS NOT NULL OR unwalked THEN 'leftOut' ELSE own_verdict END AS verdict,
  CASE WHEN reason IS NOT NULL THEN reason WHEN unwalked THEN 'unwalked' ELSE own_basis END AS basis,
  CASE WHEN reason IS NOT NULL OR unwalked THEN '' ELSE own_agent END AS agent,
  CASE WHEN reason IS NOT NULL OR unwalked THEN '' ELSE own_model END AS model
FROM judged`;

/** $1 repository. */
export const births = `
CREATE TEMP TABLE lives_birth ON COMMIT DROP AS
WITH needed AS (SELECT change FROM lives_change), judged AS (${judgedBirths}) ${derived}`;

/** Days on which lines were born whose rework the changes from $2 on touch: of today, or ended within the longest k. $1 repository, $2 first change. */
export const reworkDays = `
CREATE TEMP TABLE lives_day ON COMMIT DROP AS
SELECT "day" FROM lives_birth WHERE change >= $2
UNION SELECT b."day" FROM lives_event e JOIN lives_birth b USING (birth) JOIN "ChangeLines" d ON d."repositoryId" = $1 AND d."changeOrdinal" = e.died
WHERE d."landedAt" - b."landedAt" <= interval '180 days'`;

/** All births of those days. $1 repository. */
export const reworkBirths = `
CREATE TEMP TABLE lives_rework_birth ON COMMIT DROP AS
WITH needed AS (SELECT "changeOrdinal" AS change FROM "ChangeLines" WHERE "repositoryId" = $1 AND "day" IN (SELECT "day" FROM lives_day)), judged AS (${judgedBirths}) ${derived}`;

/** Events with the birth they end (or begin again), walked ones only. The age is in days, rounded up; clocks that ran back make it 0. $1 repository. */
export const endedOf = (table: string, events: string, born: string): string => `
CREATE TEMP TABLE ${table} ON COMMIT DROP AS
SELECT b.change, b."day" AS born_day, b.verdict, b.basis, b.agent, b.model, c."day" AS died_day, c."verdict" AS killer, e.lines,
  greatest(0, ceil(extract(epoch FROM c."landedAt" - b."landedAt") / 86400))::int AS age
FROM ${events} e JOIN ${born} b USING (birth) JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = e.died
WHERE NOT b.unwalked`;

const dayLives = `
MERGE INTO "DayLives" t USING (
  SELECT "day", verdict, basis, agent, model, "language", sum(born) AS born, sum(gone) AS gone FROM (
    SELECT "day", verdict, basis, agent, model, "language", lines::bigint AS born, 0::bigint AS gone FROM lives_birth WHERE change >= $2
    UNION ALL
    SELECT c."day", b.verdict, b.basis, b.agent, b.model, b."language", 0, e.lines
    FROM lives_event e JOIN lives_birth b USING (birth) JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = e.change
  ) x GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(born) <> 0 OR sum(gone) <> 0
) s ON t."repositoryId" = $1 AND t."day" = s."day" AND t."verdict" = s.verdict AND t."basis" = s.basis AND t."agent" = s.agent AND t."modelId" = s.model AND t."language" = s."language"
WHEN MATCHED AND t."born" + s.born = 0 AND t."gone" + s.gone = 0 THEN DELETE
WHEN MATCHED THEN UPDATE SET "born" = t."born" + s.born, "gone" = t."gone" + s.gone
WHEN NOT MATCHED THEN INSERT ("repositoryId", "day", "verdict", "basis", "agent", "modelId", "language", "born", "gone")
  VALUES ($1, s."day", s.verdict, s.basis, s.agent, s.model, s."language", s.born, s.gone)`;

const cohortLives = `
MERGE INTO "CohortLives" t USING (
  SELECT born_day, verdict, basis, agent, model, age, sum(lines) AS lines FROM (
    SELECT "day" AS born_day, verdict, basis, agent, model, -1 AS age, lines FROM lives_birth WHERE change >= $2 AND NOT unwalked
    UNION ALL SELECT born_day, verdict, basis, agent, model, age, lines FROM lives_ended
  ) x GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(lines) <> 0
) s ON t."repositoryId" = $1 AND t."bornDay" = s.born_day AND t."verdict" = s.verdict AND t."basis" = s.basis AND t."agent" = s.agent AND t."modelId" = s.model AND t."ageDays" = s.age
WHEN MATCHED AND t."lines" + s.lines = 0 THEN DELETE
WHEN MATCHED THEN UPDATE SET "lines" = t."lines" + s.lines
WHEN NOT MATCHED THEN INSERT ("repositoryId", "bornDay", "verdict", "basis", "agent", "modelId", "ageDays", "lines") VALUES ($1, s.born_day, s.verdict, s.basis, s.agent, s.model, s.age, s.lines)`;

const dayRewrites = `
MERGE INTO "DayRewrites" t USING (
  SELECT died_day, verdict, killer, ('{0,7,14,21,30,60,90,180,365,730,1095,1825,3650}'::int[])[1 + width_bucket(age - 1, '{7,14,21,30,60,90,180,365,730,1095,1825,3650}'::int[])] AS bucket, sum(lines) AS lines
  FROM lives_ended GROUP BY 1, 2, 3, 4 HAVING sum(lines) <> 0
) s ON t."repositoryId" = $1 AND t."diedDay" = s.died_day AND t."deadVerdict" = s.verdict AND t."killerVerdict" = s.killer AND t."ageBucket" = s.bucket
WHEN MATCHED AND t."lines" + s.lines = 0 THEN DELETE
WHEN MATCHED THEN UPDATE SET "lines" = t."lines" + s.lines
WHEN NOT MATCHED THEN INSERT ("repositoryId", "diedDay", "deadVerdict", "killerVerdict", "ageBucket", "lines") VALUES ($1, s.died_day, s.verdict, s.killer, s.bucket, s.lines)`;

/** $1 repository, $2 first change. */
export const merges: readonly string[] = [dayLives, cohortLives, dayRewrites];

const groupOf = `CASE WHEN verdict IN ('proven', 'declared') THEN 'ai' ELSE verdict END`;

/** Sums over changes of the days of `lives_day`. $1 repository. */
export const reworkOf = (born: string, ended: string): string => `
INSERT INTO "DayRework" ("repositoryId", "bornDay", "verdict", "k", "changes", "n", "x", "nn", "nx", "xx")
SELECT $1, b."day", b.verdict, v.k, count(*), sum(b.n), sum(v.x), sum(b.n * b.n), sum(b.n * v.x), sum(v.x * v.x)
FROM (SELECT change, "day", ${groupOf} AS verdict, sum(lines)::numeric AS n FROM ${born} WHERE NOT unwalked GROUP BY 1, 2, 3) b
LEFT JOIN (
  SELECT change, ${groupOf} AS verdict, sum(lines) FILTER (WHERE age <= 14) AS k14, sum(lines) FILTER (WHERE age <= 21) AS k21, sum(lines) FILTER (WHERE age <= 30) AS k30,
    sum(lines) FILTER (WHERE age <= 90) AS k90, sum(lines) AS k180
  FROM ${ended} WHERE age <= 180 GROUP BY 1, 2
) e USING (change, verdict)
CROSS JOIN LATERAL (VALUES (14, coalesce(e.k14, 0)::numeric), (21, coalesce(e.k21, 0)::numeric), (30, coalesce(e.k30, 0)::numeric), (90, coalesce(e.k90, 0)::numeric), (180, coalesce(e.k180, 0)::numeric)) AS v(k, x)
WHERE b."day" IN (SELECT "day" FROM lives_day)
GROUP BY b."day", b.verdict, v.k`;

/** Lines of files that are gone, or were touched since the first $2 changes, go. $1 repository, $3 live state. */
export const staleFileLines = `
DELETE FROM "FileLines" f WHERE f."repositoryId" = $1 AND NOT EXISTS (
  SELECT 1 FROM "FileOwnership" o WHERE o."repositoryId" = $1 AND o."checkpoint" = $3 AND o."pathId" = f."pathId" AND o."changedAt" <= $2)`;

/** Lines of the files that were touched since, and of those that cannot be read. $1 repository, $2 first change, $3 live state. */
export const fileLines = `
INSERT INTO "FileLines" ("repositoryId", "pathId", "verdict", "basis", "agent", "modelId", "personId", "lines")
SELECT $1, o."pathId", CASE WHEN p."leftOutReason" IS NOT NULL OR b.unwalked THEN 'leftOut' ELSE b.own_verdict END,
  CASE WHEN p."leftOutReason" IS NOT NULL THEN p."leftOutReason" WHEN b.unwalked THEN 'unwalked' ELSE b.own_basis END,
  CASE WHEN p."leftOutReason" IS NOT NULL OR b.unwalked THEN '' ELSE b.own_agent END, CASE WHEN p."leftOutReason" IS NOT NULL OR b.unwalked THEN '' ELSE b.own_model END, b.person, sum(r.lines)
FROM "FileOwnership" o CROSS JOIN LATERAL unnest(o."runLines", o."runBirths") AS r(lines, birth)
JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = o."pathId" JOIN lives_birth b ON b.birth = r.birth
WHERE o."repositoryId" = $1 AND o."checkpoint" = $3 AND o."changedAt" > $2 GROUP BY 1, 2, 3, 4, 5, 6, 7
UNION ALL
SELECT $1, p."id", 'leftOut', 'unreadable', '', '', 0, u."lines" FROM "UnreadablePath" u JOIN "FilePath" p ON p."repositoryId" = $1 AND p."path" = u."path" WHERE u."repositoryId" = $1 AND u."lines" > 0`;
