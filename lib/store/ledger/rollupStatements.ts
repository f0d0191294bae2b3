/** Lines of the asked days ($2) with everything that a rollup keeps apart. */
const lines = `
  FROM "ChangeLines" c
  JOIN "FileChange" f ON f."repositoryId" = $1 AND f."changeOrdinal" = c."changeOrdinal"
  JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = f."pathId"
  JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = f."originOrdinal"
  WHERE c."repositoryId" = $1 AND c."day" = ANY($2::date[])`;

const dayLines = `
INSERT INTO "DayLines" ("repositoryId", "day", "verdict", "basis", "agent", "modelId", "language", "bulk", "lines", "effective", "deleted")
SELECT $1, c."day",
  CASE WHEN p."leftOutReason" IS NOT NULL THEN 'leftOut' ELSE j."verdict" END,
  coalesce(p."leftOutReason", j."basis"),
  CASE WHEN p."leftOutReason" IS NULL THEN coalesce(j."agent", '') ELSE '' END,
  CASE WHEN p."leftOutReason" IS NULL THEN coalesce(j."modelId", '') ELSE '' END,
  p."language", c."bulk", sum(f."added"), sum(f."effective"), sum(f."deleted")
${lines}
GROUP BY 2, 3, 4, 5, 6, 7, 8`;

const totalsOf = (measure: "lines" | "effective", keys: string, groups: string) => `
SELECT ${keys}, '${measure}',
  sum("${measure}"),
  coalesce(sum("${measure}") FILTER (WHERE "verdict" = 'leftOut'), 0),
  coalesce(sum("${measure}") FILTER (WHERE "verdict" = 'bot'), 0),
  coalesce(sum("${measure}") FILTER (WHERE "verdict" = 'proven'), 0),
  coalesce(sum("${measure}") FILTER (WHERE "verdict" = 'declared'), 0),
  coalesce(sum("${measure}") FILTER (WHERE "verdict" = 'unknown'), 0),
  coalesce(sum("${measure}") FILTER (WHERE "verdict" = 'human' AND "basis" = 'evidence'), 0),
  coalesce(sum("${measure}") FILTER (WHERE "verdict" = 'human' AND "basis" <> 'evidence'), 0),
  sum("deleted")
FROM "DayLines" WHERE "repositoryId" = $1 AND "day" = ANY($2::date[]) GROUP BY ${groups}`;

/** Parts as columns, in lines and in effective lines. */
const bothTotals = (keys: string, groups: string) => `${totalsOf("lines", keys, groups)} UNION ALL ${totalsOf("effective", keys, groups)}`;
const parts = `"measure", "added", "leftOut", "bot", "proven", "declared", "unknown", "humanEvidence", "humanPolicy", "deleted"`;

const totalKeys = `"repositoryId", "day", "bulk"`;
const dayTotals = `INSERT INTO "DayTotals" (${totalKeys}, ${parts}) ${bothTotals(totalKeys, "1, 2, 3")}`;

const languageKeys = `"repositoryId", "day", "language", "bulk"`;
const dayLanguages = `INSERT INTO "DayLanguages" (${languageKeys}, ${parts}) ${bothTotals(languageKeys, "1, 2, 3, 4")}`;

const agentKeys = `"repositoryId", "day", "verdict", "basis", "agent", "modelId", "bulk"`;
const dayAgentLines = `
INSERT INTO "DayAgentLines" (${agentKeys}, "lines", "effective", "deleted")
SELECT ${agentKeys}, sum("lines"), sum("effective"), sum("deleted")
FROM "DayLines" WHERE "repositoryId" = $1 AND "day" = ANY($2::date[]) GROUP BY 1, 2, 3, 4, 5, 6, 7`;

/** Commits that another repository counts, by change; `last` is the newest of them. */
const shared = `
  SELECT m."changeOrdinal", count(*) AS shared, max(m."ordinal") AS last
  FROM "Judgement" j JOIN "Commit" m ON m."repositoryId" = $1 AND m."ordinal" = j."commitOrdinal"
  WHERE j."repositoryId" = $1 AND j."verdict" = 'leftOut' AND NOT m."squashed" GROUP BY 1`;

const dayChanges = `
INSERT INTO "DayChanges" ("repositoryId", "day", "verdict", "basis", "agent", "bulk", "changes", "commits", "a", "n", "aa", "an", "nn", "ea", "en", "eaa", "ean", "enn")
SELECT $1, "day", "verdict", "basis", coalesce("agent", ''), "bulk", count(*) FILTER (WHERE NOT elsewhere), sum("commitCount" - shared),
  sum(a), sum(n), sum(a * a), sum(a * n), sum(n * n), sum(ea), sum(en), sum(ea * ea), sum(ea * en), sum(en * en)
FROM (
  SELECT c."day", c."verdict", c."basis", c."agent", c."bulk", h."commitCount", coalesce(s.shared, 0) AS shared, coalesce(s.last, -1) = h."commitOrdinal" AS elsewhere,
    (c."proven" + c."declared")::numeric AS a, (c."added" - c."leftOut" - c."bot")::numeric AS n, c."effectiveAi"::numeric AS ea, c."effectiveN"::numeric AS en
  FROM "ChangeLines" c JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = c."changeOrdinal"
  LEFT JOIN (${shared}) s ON s."changeOrdinal" = c."changeOrdinal"
  WHERE c."repositoryId" = $1 AND c."day" = ANY($2::date[])
) s GROUP BY 2, 3, 4, 5, 6`;

// An agent that is named on a commit behind a squash is on the squash.
const dayAgents = `
INSERT INTO "DayAgents" ("repositoryId", "day", "agent", "modelId", "bulk", "commits", "changes")
SELECT $1, c."day", coalesce(a."agent", '*'), CASE WHEN grouping(a."modelId") = 1 THEN '*' ELSE a."modelId" END, c."bulk",
  count(DISTINCT CASE WHEN a."commitOrdinal" <= h."commitOrdinal" - h."commitCount" THEN h."commitOrdinal" ELSE a."commitOrdinal" END), count(DISTINCT c."changeOrdinal")
FROM "ChangeLines" c
JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = c."changeOrdinal"
JOIN "CommitAgent" a ON a."repositoryId" = $1 AND a."commitOrdinal" BETWEEN h."commitOrdinal" - h."commitCount" - h."squashedCount" + 1 AND h."commitOrdinal"
WHERE c."repositoryId" = $1 AND c."day" = ANY($2::date[])
GROUP BY c."day", c."bulk", GROUPING SETS ((a."agent", a."modelId"), (a."agent"), ())`;

/** In order: what follows the day lines is summed from them. Each takes ($1 repository, $2 days). */
export const rollupStatements: readonly string[] = [dayLines, dayTotals, dayLanguages, dayAgentLines, dayChanges, dayAgents];
