const like = (pattern: string): string => `replace(replace(replace(replace(lower(${pattern}), '\\', '\\\\'), '%', '\\%'), '_', '\\_'), '*', '%')`;

/**
 * The units of fixes of one repository that a campaign takes in, as a query of (id, unit). `campaign` names a table or a common table expression with the columns of Campaign; `units` a condition on the fix `f`.
 * A unit is that of an issue, or has no third part that is a number: PostgreSQL may cast before it compares. $1 is the repository. Titles of the changes and of their pull requests, paths that they touch, labels of the pull requests and of the issues they close.
 */
export const campaignMatches = (campaign: string, units: string): string => `
SELECT c."id", f."unit" FROM ${campaign} c JOIN "Fix" f ON f."repositoryId" = $1 AND f."day" >= c."startsOn" AND (c."endsOn" IS NULL OR f."day" <= c."endsOn")
WHERE c."endedAt" IS NULL AND ${units}
  AND (c."titlePattern" = '' OR EXISTS (SELECT FROM "Change" h WHERE h."repositoryId" = $1 AND h."ordinal" = ANY(f."changes") AND lower(h."title") LIKE '%' || ${like(`c."titlePattern"`)} || '%')
    OR EXISTS (SELECT FROM "ChangePull" k JOIN "PullRequest" p ON p."repositoryId" = $1 AND p."number" = k."number" WHERE k."repositoryId" = $1 AND k."changeOrdinal" = ANY(f."changes") AND lower(p."title") LIKE '%' || ${like(`c."titlePattern"`)} || '%'))
  AND (c."pathPattern" = '' OR EXISTS (SELECT FROM "FileChange" x JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = x."pathId" WHERE x."repositoryId" = $1 AND x."changeOrdinal" = ANY(f."changes") AND lower(p."path") LIKE ${like(`c."pathPattern"`)}))
  AND (c."label" = '' OR EXISTS (SELECT FROM "ChangePull" k JOIN "PullRequest" p ON p."repositoryId" = $1 AND p."number" = k."number", unnest(p."labels") l(label) WHERE k."repositoryId" = $1 AND k."changeOrdinal" = ANY(f."changes") AND lower(l.label) LIKE ${like(`c."label"`)})
    OR EXISTS (SELECT FROM "ForgeIssue" i, unnest(i."labels") l(label) WHERE f."unit" = concat('issue:', i."repositoryId", ':', i."number") AND i."repositoryId" = CASE WHEN f."unit" LIKE 'issue:%' THEN split_part(f."unit", ':', 2)::int END AND i."number" = CASE WHEN f."unit" LIKE 'issue:%' THEN split_part(f."unit", ':', 3)::int END AND lower(l.label) LIKE ${like(`c."label"`)}))`;
