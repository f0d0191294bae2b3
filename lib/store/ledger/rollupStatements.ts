import type { ReplacedRows } from "../replaceRows";
import { correctedWriterPosition, firstWriterPosition } from "./judgementCells";
import { linesOfDays as lines } from "./linesOfDays";
import { dayOwners } from "./ownerStatement";
import { totalParts } from "./totalParts";

/** Rows of the asked days: `source` takes ($1 repository, $2 days). `ofPeople`: of tables by person, the same of the days and people of `due_people` only. */
export type DayRows = Pick<ReplacedRows, "table" | "keys" | "values" | "source"> & { readonly ofPeople?: string };

const isDue = (alias: string) => ` AND (${alias}"day", ${alias}"initiatorId") IN (SELECT "day", "initiatorId" FROM due_people)`;

const lineSums = ["lines", "effective", "deleted"];
const lineKeys = ["day", "verdict", "basis", "agent", "modelId", "language", "bulk"];
const peopleLines = (people: string) => `
SELECT c."day", c."initiatorId",
  CASE WHEN p."leftOutReason" IS NOT NULL THEN 'leftOut' ELSE j."verdict" END,
  coalesce(p."leftOutReason", j."basis"),
  CASE WHEN p."leftOutReason" IS NULL THEN coalesce(j."agent", '') ELSE '' END,
  CASE WHEN p."leftOutReason" IS NULL THEN coalesce(j."modelId", '') ELSE '' END,
  p."language", c."bulk", sum(f."added"), sum(f."effective"), sum(f."deleted")
${lines}${people}
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`;
const dayPeople: DayRows = {
  table: "DayPeople", keys: ["day", "initiatorId", "verdict", "basis", "agent", "modelId", "language", "bulk"], values: lineSums, source: peopleLines(""), ofPeople: peopleLines(isDue("c.")),
};

const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

/** Sums of another day's table over the keys that this one keeps. */
const summed = (table: string, from: "DayPeople" | "DayLines" | "DayPeopleChanges", keys: readonly string[], values: readonly string[]): DayRows => ({
  table, keys, values, source: `SELECT ${list(keys)}, ${values.map((name) => `sum("${name}")`).join(", ")} FROM "${from}" WHERE "repositoryId" = $1 AND "day" = ANY($2::date[]) GROUP BY ${list(keys)}`,
});
const dayLines = summed("DayLines", "DayPeople", lineKeys, lineSums);

const totalsOf = (from: "DayLines" | "DayPeople", measure: "lines" | "effective", keys: string, people: string) => `
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
FROM "${from}" WHERE "repositoryId" = $1 AND "day" = ANY($2::date[])${people} GROUP BY ${keys}`;

/** Parts as columns, in lines and in effective lines. */
const bothTotals = (from: "DayLines" | "DayPeople", keys: string, people: string) => `${totalsOf(from, "lines", keys, people)} UNION ALL ${totalsOf(from, "effective", keys, people)}`;
const totals = (table: string, keys: readonly string[]): DayRows => ({ table, keys: [...keys, "measure"], values: totalParts, source: bothTotals("DayLines", list(keys), "") });
const totalsByPerson = ["day", "initiatorId", "bulk"];
const dayTotals = totals("DayTotals", ["day", "bulk"]);
const dayPeopleTotals: DayRows = {
  ...totals("DayPeopleTotals", totalsByPerson), source: bothTotals("DayPeople", list(totalsByPerson), ""), ofPeople: bothTotals("DayPeople", list(totalsByPerson), isDue("")),
};
const dayLanguages = totals("DayLanguages", ["day", "language", "bulk"]);
const dayAgentLines = summed("DayAgentLines", "DayLines", ["day", "verdict", "basis", "agent", "modelId", "bulk"], lineSums);

/** Commits that another repository counts, by change; `last` is the newest of them. */
const shared = `
  SELECT m."changeOrdinal", count(*) AS shared, max(m."ordinal") AS last
  FROM "Judgement" j JOIN "Commit" m ON m."repositoryId" = $1 AND m."ordinal" = j."commitOrdinal"
  WHERE j."repositoryId" = $1 AND j."verdict" = 'leftOut' AND NOT m."squashed" GROUP BY 1`;

const changeSums = ["changes", "commits", "a", "n", "aa", "an", "nn", "ea", "en", "eaa", "ean", "enn"];
const changeKeys = ["day", "verdict", "basis", "agent", "bulk"];
const peopleChanges = (people: string) => `
SELECT "day", "initiatorId", "verdict", "basis", coalesce("agent", ''), "bulk", count(*) FILTER (WHERE NOT elsewhere), sum("commitCount" - shared),
  sum(a), sum(n), sum(a * a), sum(a * n), sum(n * n), sum(ea), sum(en), sum(ea * ea), sum(ea * en), sum(en * en)
FROM (
  SELECT c."day", c."initiatorId", c."verdict", c."basis", c."agent", c."bulk", h."commitCount", coalesce(s.shared, 0) AS shared, coalesce(s.last, -1) = h."commitOrdinal" AS elsewhere,
    (c."proven" + c."declared")::numeric AS a, (c."added" - c."leftOut" - c."bot")::numeric AS n, c."effectiveAi"::numeric AS ea, c."effectiveN"::numeric AS en
  FROM "ChangeLines" c JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = c."changeOrdinal"
  LEFT JOIN (${shared}) s ON s."changeOrdinal" = c."changeOrdinal"
  WHERE c."repositoryId" = $1 AND c."day" = ANY($2::date[])${people}
) s GROUP BY 1, 2, 3, 4, 5, 6`;
const dayPeopleChanges: DayRows = {
  table: "DayPeopleChanges", keys: ["day", "initiatorId", "verdict", "basis", "agent", "bulk"], values: changeSums, source: peopleChanges(""), ofPeople: peopleChanges(isDue("c.")),
};
const dayChanges = summed("DayChanges", "DayPeopleChanges", changeKeys, changeSums);

// An agent that is named on a commit behind a squash is on the squash.
const dayAgents: DayRows = {
  table: "DayAgents", keys: ["day", "agent", "modelId", "bulk"], values: ["commits", "changes"],
  source: `
SELECT c."day", coalesce(a."agent", '*'), CASE WHEN grouping(a."modelId") = 1 THEN '*' ELSE a."modelId" END, c."bulk",
  count(DISTINCT CASE WHEN a."commitOrdinal" <= h."commitOrdinal" - h."commitCount" THEN h."commitOrdinal" ELSE a."commitOrdinal" END), count(DISTINCT c."changeOrdinal")
FROM "ChangeLines" c
JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = c."changeOrdinal"
JOIN "CommitAgent" a ON a."repositoryId" = $1 AND a."commitOrdinal" BETWEEN h."commitOrdinal" - h."commitCount" - h."squashedCount" + 1 AND h."commitOrdinal"
WHERE c."repositoryId" = $1 AND c."day" = ANY($2::date[])
GROUP BY c."day", c."bulk", GROUPING SETS ((a."agent", a."modelId"), (a."agent"), ())`,
};

// Evidence behind position 1,000 is that of one writer of the commit's line record, and speaks for his lines only (`judgementCells`), also for those that a person spoke of apart.
const dayEvidence: DayRows = {
  table: "DayEvidence", keys: ["day", "rule", "strength", "agent", "bulk"], values: ["commits", "lines", "botLines", "exampleChange"],
  source: `
WITH change AS MATERIALIZED (
  SELECT c."changeOrdinal", c."day", c."bulk", h."commitOrdinal" AS last, h."commitOrdinal" - h."commitCount" AS before, h."commitOrdinal" - h."commitCount" - h."squashedCount" + 1 AS first
  FROM "ChangeLines" c JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = c."changeOrdinal" WHERE c."repositoryId" = $1 AND c."day" = ANY($2::date[])
), origin AS MATERIALIZED (
  SELECT c."day", c."bulk", f."originOrdinal", sum(f."added") FILTER (WHERE j."verdict" NOT IN ('bot', 'leftOut')) AS lines, sum(f."added") FILTER (WHERE j."verdict" = 'bot') AS bot
  ${lines} AND p."leftOutReason" IS NULL GROUP BY 1, 2, 3
), spoken AS MATERIALIZED (
  SELECT o.*, coalesce(w."commitOrdinal", o."originOrdinal") AS commit, w."place", w."splitOf" FROM origin o LEFT JOIN "LineWriter" w ON w."repositoryId" = $1 AND w."id" = o."originOrdinal"
), landed AS MATERIALIZED (
  SELECT k."ordinal", change.* FROM change JOIN "Commit" k ON k."repositoryId" = $1 AND k."ordinal" BETWEEN change.first AND change.last
), needed AS MATERIALIZED (
  SELECT "ordinal" FROM landed UNION SELECT commit FROM spoken
), mark AS MATERIALIZED (
  SELECT DISTINCT "commitOrdinal", CASE WHEN "position" >= ${String(correctedWriterPosition / 2)} THEN "position" - ${String(correctedWriterPosition)} WHEN "position" >= ${String(firstWriterPosition)} THEN "position" - ${String(firstWriterPosition)} END AS place, s.rule, "strength", s.agent
  FROM needed n JOIN "Evidence" e ON e."repositoryId" = $1 AND e."commitOrdinal" = n."ordinal", LATERAL (VALUES ("rule", coalesce("agent", '')), ('*', '*')) AS s(rule, agent)
), found AS (
  SELECT l."day", m.rule, m."strength", m.agent, l."bulk", count(DISTINCT greatest(m."commitOrdinal", CASE WHEN m."commitOrdinal" <= l.before THEN l.last END)) AS commits, max(l."changeOrdinal") AS example
  FROM landed l JOIN mark m ON m."commitOrdinal" = l."ordinal" GROUP BY 1, 2, 3, 4, 5
), told AS (
  SELECT DISTINCT s."day", s."bulk", s."originOrdinal", m.rule, m."strength", m.agent, s.lines, s.bot
  FROM spoken s JOIN mark m ON m."commitOrdinal" = s.commit AND (m.place IS NULL OR m.place IN (s."place", s."splitOf"))
), counted AS (SELECT "day", rule, "strength", agent, "bulk", sum(lines) AS lines, sum(bot) AS bot FROM told GROUP BY 1, 2, 3, 4, 5)
SELECT "day", rule, "strength", agent, "bulk", coalesce(commits, 0), coalesce(lines, 0), coalesce(bot, 0), coalesce(example, -1)
FROM found FULL JOIN counted USING ("day", rule, "strength", agent, "bulk")`,
};

const unknownSignatures = `
UPDATE "UnknownSignature" u SET "changeOrdinal" = k."changeOrdinal", "day" = c."day", "bulk" = c."bulk", "lines" = l.lines, "unknownLines" = l.unknown
FROM "Commit" k JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = k."changeOrdinal",
LATERAL (
  SELECT coalesce(sum(f."added") FILTER (WHERE j."verdict" NOT IN ('bot', 'leftOut')), 0) AS lines, coalesce(sum(f."added") FILTER (WHERE j."verdict" = 'unknown'), 0) AS unknown
  FROM "FileChange" f JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = f."pathId" AND p."leftOutReason" IS NULL
  JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = f."originOrdinal"
  LEFT JOIN "LineWriter" w ON w."repositoryId" = $1 AND w."id" = f."originOrdinal"
  WHERE f."repositoryId" = $1 AND f."changeOrdinal" = k."changeOrdinal" AND coalesce(w."commitOrdinal", f."originOrdinal") = k."ordinal"
) l
WHERE u."repositoryId" = $1 AND k."repositoryId" = $1 AND k."ordinal" = u."commitOrdinal" AND c."day" = ANY($2::date[])`;

const evidenceConflicts = `
UPDATE "EvidenceConflict" e SET "changeOrdinal" = k."changeOrdinal", "day" = c."day", "bulk" = c."bulk", "lines" = l.lines
FROM "Commit" k JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = k."changeOrdinal", "EvidenceConflict" x LEFT JOIN "LineWriter" w ON w."repositoryId" = $1 AND w."commitOrdinal" = x."commitOrdinal" AND w."place" = x."place",
LATERAL (
  SELECT coalesce(sum(f."added") FILTER (WHERE j."verdict" NOT IN ('bot', 'leftOut')), 0) AS lines
  FROM "FileChange" f JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = f."pathId" AND p."leftOutReason" IS NULL
  JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = f."originOrdinal"
  WHERE f."repositoryId" = $1 AND f."changeOrdinal" = k."changeOrdinal" AND f."originOrdinal" = CASE WHEN x."place" = -1 THEN k."ordinal" ELSE w."id" END
) l
WHERE x."repositoryId" = $1 AND k."repositoryId" = $1 AND k."ordinal" = x."commitOrdinal" AND c."day" = ANY($2::date[])
  AND e."repositoryId" = $1 AND e."commitOrdinal" = x."commitOrdinal" AND e."place" = x."place" AND e."kind" = x."kind" AND e."other" = x."other"`;

/** In order: what follows the day's people is summed from them. */
export const dayRows: readonly DayRows[] = [dayPeople, dayPeopleTotals, dayLines, dayTotals, dayOwners, dayLanguages, dayAgentLines, dayPeopleChanges, dayChanges, dayAgents, dayEvidence];

/** What is known of signatures and conflicts beside the commits that bear them. Each takes ($1 repository, $2 days). */
export const dayStatements: readonly string[] = [unknownSignatures, evidenceConflicts];
