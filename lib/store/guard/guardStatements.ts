import { repeatDays } from "@/lib/core/measures/guardrail/guardDays";

/*
 * How the guardrails of one repository are counted, in temporary tables that go with the transaction ($1 repository everywhere):
 *   guard_change  what became of every change and how it was looked at; nothing of it is a verdict
 *   guard_day     its sums by day, with verdict, agent, model and initiator
 */

/** Who is behind an identity; an identity nobody has grouped yet stands for itself (below 0, as persons are numbered by identities). */
const personOf = (identity: string): string => `(SELECT coalesce(i."personId", -i."id") FROM "Identity" i WHERE i."id" = ${identity})`;

/** Accounts of people, each with its person. */
const people = `
  SELECT a."id" AS account, coalesce(i."personId", -i."id") AS person FROM "ForgeAccount" a JOIN "Identity" i ON i."id" = a."identityId" LEFT JOIN "Person" p ON p."id" = i."personId"
  WHERE a."kind" IN ('user', 'unknown') AND coalesce(p."kind", 'person') = 'person'`;

/** A pull request that landed as several changes counts with the last of them. Reviews count up to the merge; of each reviewer the last word stands. */
const reviewed = `
  SELECT k.change, k."number", bool_or(r.last = 'approved' AND r.is_other) AS approved, bool_or(r.last = 'approved' AND NOT r.is_other) AS self, bool_or(r.asked AND r.is_other) AS asked,
    (extract(epoch FROM min(r.first) FILTER (WHERE r.is_other) - k.ready) / 60)::int AS minutes
  FROM (
    SELECT max(k."changeOrdinal") AS change, k."number", coalesce(min(q."readyAt"), min(q."openedAt")) AS ready, coalesce(min(q."mergedAt"), max(h."landedAt")) AS merged, min(q."authorId") AS author
    FROM "ChangePull" k JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = k."changeOrdinal" JOIN "PullRequest" q ON q."repositoryId" = $1 AND q."number" = k."number" WHERE k."repositoryId" = $1 GROUP BY 2
  ) k JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = k.change
  LEFT JOIN LATERAL (
    SELECT p.person, min(v."submittedAt") AS first, bool_or(v."state" = 'changesRequested') AS asked,
      (array_agg(v."state" ORDER BY v."submittedAt" DESC, v."externalId" DESC) FILTER (WHERE v."state" IN ('approved', 'changesRequested', 'dismissed')))[1] AS last,
      p.person IS DISTINCT FROM (SELECT person FROM guard_person WHERE account = k.author) AND p.person IS DISTINCT FROM ${personOf(`c."initiatorId"`)} AS is_other
    FROM "PullReview" v JOIN guard_person p ON p.account = v."accountId"
    WHERE v."repositoryId" = $1 AND v."number" = k."number" AND v."state" <> 'pending' AND v."submittedAt" <= k.merged GROUP BY p.person
  ) r ON true GROUP BY k.change, k."number", k.ready`;

/** Changes that were taken back, and when first; the class of a change says what it takes back. */
const reverted = `
  SELECT k."undoes" AS change, min(r."landedAt") AS at FROM "ChangeClass" k JOIN "ChangeLines" r ON r."repositoryId" = $1 AND r."changeOrdinal" = k."changeOrdinal"
  WHERE k."repositoryId" = $1 AND k."class" = 'revert' AND k."undoes" IS NOT NULL GROUP BY 1`;

/** Fixes of which a later fix rewrote lines, and when first. */
const refixed = `
  SELECT b.change, min(c."landedAt") AS at
  FROM "ChangeClass" f JOIN "ChangeLives" l ON l."repositoryId" = $1 AND l."changeOrdinal" = f."changeOrdinal" CROSS JOIN LATERAL unnest(l."deadBirths") AS d(birth)
  CROSS JOIN LATERAL (SELECT o."changeOrdinal" AS change FROM "ChangeLives" o WHERE o."repositoryId" = $1 AND o."firstBirth" <= d.birth AND o."bornLines" IS NOT NULL ORDER BY o."firstBirth" DESC LIMIT 1) b
  JOIN "ChangeClass" g ON g."repositoryId" = $1 AND g."changeOrdinal" = b.change AND g."class" = 'fix' AND g."isSure"
  JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = f."changeOrdinal"
  WHERE f."repositoryId" = $1 AND f."class" = 'fix' AND f."isSure" AND b.change < f."changeOrdinal" GROUP BY 1`;

const daysBetween = (from: string, to: string): string => `greatest(0, ceil(extract(epoch FROM ${to} - ${from}) / 86400))::int`;

export const guardPeople = `CREATE TEMP TABLE guard_person ON COMMIT DROP AS ${people}`;

export const guardChanges = `
CREATE TEMP TABLE guard_change ON COMMIT DROP AS
WITH reverted AS MATERIALIZED (${reverted}), refixed AS MATERIALIZED (${refixed}), reviewed AS MATERIALIZED (${reviewed})
SELECT c."changeOrdinal", CASE WHEN r.at IS NOT NULL THEN ${daysBetween(`c."landedAt"`, "r.at")} END AS "revertedDays", coalesce(k."class" = 'revert', false) AS "isRevert",
  v.change IS NOT NULL AS "hasPull", coalesce(v.approved, false) AS "approved", coalesce(v.self, false) AS "selfApproved", coalesce(v.asked, false) AS "changesRequested", CASE WHEN v.minutes IS NOT NULL THEN greatest(0, v.minutes) END AS "firstReviewMinutes",
  coalesce(k."class" = 'fix' AND k."isSure", false) AS "isFix", CASE WHEN f.at IS NOT NULL THEN ${daysBetween(`c."landedAt"`, "f.at")} END AS "refixedDays"
FROM "ChangeLines" c LEFT JOIN "ChangeClass" k ON k."repositoryId" = $1 AND k."changeOrdinal" = c."changeOrdinal"
LEFT JOIN reverted r ON r.change = c."changeOrdinal" LEFT JOIN refixed f ON f.change = c."changeOrdinal" LEFT JOIN reviewed v ON v.change = c."changeOrdinal"
WHERE c."repositoryId" = $1`;

// A change that another repository counts is nobody's here.
const counted = `
  FROM "ChangeLines" c JOIN guard_change g USING ("changeOrdinal") JOIN "Change" h ON h."repositoryId" = $1 AND h."ordinal" = c."changeOrdinal"
  WHERE c."repositoryId" = $1 AND NOT EXISTS (SELECT FROM "Judgement" j WHERE j."repositoryId" = $1 AND j."commitOrdinal" = h."commitOrdinal" AND j."verdict" = 'leftOut')`;

const within = String(repeatDays);
export const guardDays = `
CREATE TEMP TABLE guard_day ON COMMIT DROP AS
SELECT c."day", c."verdict", c."basis", coalesce(c."agent", '') AS "agent", coalesce(c."modelId", '') AS "modelId", c."initiatorId", c."bulk",
  count(*)::int AS "changes", (count(*) FILTER (WHERE g."revertedDays" <= ${within}))::int AS "reverted", (count(*) FILTER (WHERE g."hasPull"))::int AS "pulls", (count(*) FILTER (WHERE g."approved"))::int AS "approved",
  (count(*) FILTER (WHERE g."selfApproved"))::int AS "selfApproved", (count(*) FILTER (WHERE g."changesRequested"))::int AS "changesRequested", (count(*) FILTER (WHERE g."firstReviewMinutes" IS NOT NULL))::int AS "reviewed",
  (count(*) FILTER (WHERE g."isFix"))::int AS "fixes", (count(*) FILTER (WHERE g."isFix" AND g."refixedDays" <= ${within}))::int AS "refixed"
${counted} GROUP BY 1, 2, 3, 4, 5, 6, 7`;

/** To two digits: exact up to 99. */
const rounded = (value: string): string => `CASE WHEN ${value} < 100 THEN ${value} ELSE round(${value}::numeric, 1 - floor(log(${value}::numeric))::int)::int END`;
export const guardValues = `
CREATE TEMP TABLE guard_value ON COMMIT DROP AS
SELECT c."day", c."verdict", c."basis", c."bulk", 'size' AS "measure", ${rounded(`c."effectiveN"`)} AS "value", count(*)::int AS "changes" ${counted} AND c."effectiveN" > 0 GROUP BY 1, 2, 3, 4, 6
UNION ALL
SELECT c."day", c."verdict", c."basis", c."bulk", 'review', ${rounded(`g."firstReviewMinutes"`)}, count(*)::int ${counted} AND g."firstReviewMinutes" IS NOT NULL GROUP BY 1, 2, 3, 4, 6`;

export const guardSums = ["changes", "reverted", "pulls", "approved", "selfApproved", "changesRequested", "reviewed", "fixes", "refixed"] as const;
