import type { Bulk } from "../bulk";
import { replaceRows } from "../replaceRows";
import { findInitiators } from "./findInitiators";
import type { Accounts } from "./readAccounts";

/**
 * Makes ChangeLines of the changes from..to (both included) from files, paths and judgements: the only place where the lines
 * of a change are put together, and its initiator is found. Lines of left-out files first, then bots, then the verdict of the commit they come from.
 * `only`: of these among them; null: of all. Replaces what is there. Inside a transaction.
 */
export async function writeChangeLines(bulk: Bulk, repositoryId: number, [from, to]: readonly [number, number], only: readonly number[] | null, accounts: Accounts): Promise<void> {
  // Tables that are being filled have no statistics: planned for one row, nested loops take minutes. Everything here is a hash join.
  await bulk.execute("SET LOCAL enable_nestloop = off");
  await replaceRows(bulk, repositoryId, { table: "ChangeLines", keys: ["changeOrdinal"], values, source, asked: [repositoryId, from, to, accounts.ruleIds, accounts.identityIds, only], only: { where: `t."changeOrdinal" BETWEEN $2 AND $3 AND ($4::int[] IS NULL OR t."changeOrdinal" = ANY($4))`, values: [from, to, only] } });
  await bulk.execute("SET LOCAL enable_nestloop = on");
  await findInitiators(bulk, repositoryId, [from, to], only, accounts);
}

const among = (ordinal: string) => `($6::int[] IS NULL OR ${ordinal} = ANY($6))`;
const values = ["landedAt", "day", "verdict", "basis", "agent", "modelId", "agents", "bulk", "files", "deleted", "added", "leftOut", "bot", "proven", "declared", "unknown", "human", "humanEvidence", "humanPolicy", "effectiveAi", "effectiveN", "initiatorId"];

// origin: commits, and writers of line records, whose numbers are below 0. change: its commits, and those squashed into it, are those between the previous landing commit and its own. voices: of these, a merge commit that only
// joins is not heard, and what was squashed is not either (the squash speaks). main: the agent of the most lines; where no line is counted, of the most commits.
// person: the author of the most of its own commits, without agents' accounts and automation: the first rule of `lib/core/attribution/initiator.ts`; the others are findInitiators's.
const source = `
WITH change AS (
  SELECT c."ordinal", c."landedAt", c."kind", c."commitCount", c."commitOrdinal" - c."commitCount" - c."squashedCount" + 1 AS first, c."commitOrdinal" AS last
  FROM "Change" c WHERE c."repositoryId" = $1 AND c."ordinal" BETWEEN $2 AND $3 AND ${among('c."ordinal"')}
), member AS (
  SELECT m."ordinal", m."changeOrdinal", m."squashed", m."authorId" FROM "Commit" m
  WHERE m."repositoryId" = $1 AND m."ordinal" BETWEEN (SELECT min(first) FROM change) AND (SELECT max(last) FROM change) AND ${among('m."changeOrdinal"')}
), file AS MATERIALIZED (
  SELECT * FROM "FileChange" WHERE "repositoryId" = $1 AND "changeOrdinal" BETWEEN $2 AND $3 AND ${among('"changeOrdinal"')}
), origin AS (
  SELECT * FROM "Judgement" WHERE "repositoryId" = $1
    AND "commitOrdinal" BETWEEN (SELECT min("originOrdinal") FROM file WHERE "originOrdinal" >= 0) AND (SELECT max("originOrdinal") FROM file WHERE "originOrdinal" >= 0)
  UNION ALL SELECT * FROM "Judgement" WHERE "repositoryId" = $1
    AND "commitOrdinal" BETWEEN (SELECT min("originOrdinal") FROM file WHERE "originOrdinal" < 0) AND (SELECT max("originOrdinal") FROM file WHERE "originOrdinal" < 0)
), line AS (
  SELECT f."changeOrdinal", f."pathId", f."added", f."effective", f."deleted", j."agent", coalesce(j."modelId", '') AS "modelId",
    CASE WHEN p."leftOutReason" IS NOT NULL THEN 'leftOut' ELSE j."verdict" END AS verdict, j."basis"
  FROM file f
  JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = f."pathId"
  JOIN origin j ON j."commitOrdinal" = f."originOrdinal"
), total AS (
  SELECT "changeOrdinal", count(DISTINCT "pathId") AS files, sum("deleted") AS deleted, sum("added") AS added,
    coalesce(sum("added") FILTER (WHERE verdict = 'leftOut'), 0) AS "leftOut",
    coalesce(sum("added") FILTER (WHERE verdict = 'bot'), 0) AS bot,
    coalesce(sum("added") FILTER (WHERE verdict = 'proven'), 0) AS proven,
    coalesce(sum("added") FILTER (WHERE verdict = 'declared'), 0) AS declared,
    coalesce(sum("added") FILTER (WHERE verdict = 'unknown'), 0) AS unknown,
    coalesce(sum("added") FILTER (WHERE verdict = 'human'), 0) AS human,
    coalesce(sum("added") FILTER (WHERE verdict = 'human' AND "basis" = 'evidence'), 0) AS "humanEvidence",
    coalesce(sum("added") FILTER (WHERE verdict = 'human' AND "basis" <> 'evidence'), 0) AS "humanPolicy",
    coalesce(sum("effective") FILTER (WHERE verdict IN ('proven', 'declared')), 0) AS "effectiveAi",
    coalesce(sum("effective") FILTER (WHERE verdict NOT IN ('leftOut', 'bot')), 0) AS "effectiveN"
  FROM line GROUP BY 1
), voice AS (
  SELECT change."ordinal", j."agent", coalesce(j."modelId", '') AS "modelId", j."basis",
    CASE WHEN j."verdict" IN ('proven', 'declared') THEN 'ai' ELSE j."verdict" END AS verdict
  FROM change JOIN member ON member."changeOrdinal" = change."ordinal"
  JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = member."ordinal"
    AND j."commitOrdinal" BETWEEN (SELECT min(first) FROM change) AND (SELECT max(last) FROM change)
  WHERE NOT member."squashed" AND (change."kind" <> 'merge' OR change."commitCount" = 1 OR j."commitOrdinal" < change.last) AND j."verdict" <> 'leftOut'
), spoken AS (
  SELECT "ordinal", CASE WHEN count(DISTINCT verdict) = 1 THEN min(verdict) ELSE 'mixed' END AS verdict,
    CASE WHEN count(DISTINCT verdict) > 1 THEN 'none' WHEN min(verdict) = 'unknown' THEN 'none' WHEN bool_and("basis" = 'evidence') THEN 'evidence' ELSE 'policy' END AS basis
  FROM voice GROUP BY 1
), main AS (
  SELECT DISTINCT ON ("ordinal") "ordinal", "agent", "modelId" FROM (
    SELECT "changeOrdinal" AS "ordinal", "agent", "modelId", sum("added") AS lines, 0 AS commits
    FROM line WHERE verdict IN ('proven', 'declared') AND "agent" IS NOT NULL GROUP BY 1, 2, 3
    UNION ALL SELECT "ordinal", "agent", "modelId", 0, count(*) FROM voice WHERE verdict = 'ai' AND "agent" IS NOT NULL GROUP BY 1, 2, 3
  ) a ORDER BY "ordinal", lines DESC, commits DESC, "agent", "modelId"
), named AS (
  SELECT member."changeOrdinal" AS "ordinal", array_agg(DISTINCT a."agent" ORDER BY a."agent") AS agents
  FROM member JOIN "CommitAgent" a ON a."repositoryId" = $1 AND a."commitOrdinal" = member."ordinal"
    AND a."commitOrdinal" BETWEEN (SELECT min(first) FROM change) AND (SELECT max(last) FROM change)
  GROUP BY 1
), account AS (
  SELECT DISTINCT "commitOrdinal" FROM "Evidence" WHERE "repositoryId" = $1 AND "commitOrdinal" BETWEEN (SELECT min(first) FROM change) AND (SELECT max(last) FROM change)
    AND "source" = 'author' AND "rule" = ANY($4::text[])
), person AS (
  SELECT DISTINCT ON ("ordinal") "ordinal", "authorId" FROM (
    SELECT change."ordinal", member."authorId", count(*) AS commits, min(member."ordinal") AS earliest
    FROM change JOIN member ON member."changeOrdinal" = change."ordinal" LEFT JOIN account ON account."commitOrdinal" = member."ordinal"
    WHERE account."commitOrdinal" IS NULL AND NOT member."authorId" = ANY($5::int[]) AND NOT member."squashed" AND (change."kind" <> 'merge' OR change."commitCount" = 1 OR member."ordinal" < change.last)
    GROUP BY 1, 2
  ) p ORDER BY "ordinal", commits DESC, earliest
), zone AS (SELECT "timeZone" FROM "Organisation" WHERE "id" = 1)
SELECT change."ordinal", change."landedAt", (change."landedAt" AT TIME ZONE zone."timeZone")::date,
  CASE WHEN t.n IS NULL OR t.n = 0 THEN coalesce(spoken.verdict, 'unknown') WHEN 2 * t.ai > t.n THEN 'ai' WHEN 2 * t.human > t.n THEN 'human'
    WHEN 2 * t.unknown > t.n THEN 'unknown' ELSE 'mixed' END,
  CASE WHEN t.n IS NULL OR t.n = 0 THEN coalesce(spoken.basis, 'none') WHEN 2 * t.ai > t.n THEN 'evidence'
    WHEN 2 * t.human > t.n THEN CASE WHEN 2 * t."humanEvidence" > t.n THEN 'evidence' ELSE 'policy' END ELSE 'none' END,
  main."agent", nullif(main."modelId", ''), coalesce(named.agents, '{}'), coalesce(t.n, 0) > 10000, coalesce(t.files, 0), coalesce(t.deleted, 0),
  coalesce(t.added, 0), coalesce(t."leftOut", 0), coalesce(t.bot, 0), coalesce(t.proven, 0), coalesce(t.declared, 0), coalesce(t.unknown, 0),
  coalesce(t.human, 0), coalesce(t."humanEvidence", 0), coalesce(t."humanPolicy", 0), coalesce(t."effectiveAi", 0), coalesce(t."effectiveN", 0), coalesce(person."authorId", 0)
FROM change CROSS JOIN zone
LEFT JOIN (SELECT total.*, added - "leftOut" - bot AS n, proven + declared AS ai FROM total) t ON t."changeOrdinal" = change."ordinal"
LEFT JOIN spoken ON spoken."ordinal" = change."ordinal"
LEFT JOIN main ON main."ordinal" = change."ordinal"
LEFT JOIN named ON named."ordinal" = change."ordinal"
LEFT JOIN person ON person."ordinal" = change."ordinal"`;
