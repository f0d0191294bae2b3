import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ ordinal: z.number(), state: z.string() });

/** A change that has to be classed, and the name of all that decides on it besides its own message. */
export type DueChange = Readonly<z.infer<typeof rowSchema>>;

// told: what the forge says of the pull request of a change and the issues that it closes, and what a member said.
const sql = `
WITH told AS (
  SELECT k."changeOrdinal" AS ordinal, concat('pull ', k."number", ' of ', count(*) OVER (PARTITION BY k."number"), ' ', extract(epoch FROM p."updatedAt")::bigint, (
    SELECT string_agg(concat(' issue ', i."issueFullName", '#', i."issueNumber", ' ', extract(epoch FROM f."updatedAt")::bigint), '' ORDER BY i."issueFullName", i."issueNumber")
    FROM "PullIssue" i LEFT JOIN "ForgeIssue" f ON f."repositoryId" = coalesce((SELECT r."repositoryId" FROM "ForgeRepository" r WHERE lower(r."fullName") = lower(i."issueFullName") AND r."repositoryId" IS NOT NULL ORDER BY 1 LIMIT 1), CASE WHEN i."issueFullName" = '' THEN $1 END) AND f."number" = i."issueNumber"
    WHERE i."repositoryId" = $1 AND i."number" = k."number")) AS told
  FROM "ChangePull" k JOIN "PullRequest" p ON p."repositoryId" = $1 AND p."number" = k."number" WHERE k."repositoryId" = $1
), said AS (
  SELECT h."ordinal", concat('said ', max(c."id")) AS said FROM "FixCorrection" c JOIN "Change" h ON h."repositoryId" = $1 AND h."sha" = c."sha" WHERE c."endedAt" IS NULL GROUP BY 1
), wanted AS MATERIALIZED (
  SELECT coalesce(told.ordinal, said."ordinal") AS ordinal, concat_ws('; ', told.told, said.said) AS state FROM told FULL JOIN said ON said."ordinal" = told.ordinal
), asked AS (
  SELECT "ordinal" FROM "Change" WHERE "repositoryId" = $1 AND ($2 OR "ordinal" > (SELECT coalesce(max("changeOrdinal"), -1) FROM "ChangeClass" WHERE "repositoryId" = $1))
  UNION SELECT ordinal FROM wanted
  UNION SELECT "changeOrdinal" FROM "ChangeClass" WHERE "repositoryId" = $1 AND "state" <> ''
)
SELECT a."ordinal", coalesce(w.state, '') AS state FROM asked a LEFT JOIN wanted w ON w.ordinal = a."ordinal"
LEFT JOIN "ChangeClass" c ON c."repositoryId" = $1 AND c."changeOrdinal" = a."ordinal"
WHERE $2 OR c."state" IS DISTINCT FROM coalesce(w.state, '') ORDER BY 1`;

/** Changes that are not classed yet, or of which something else is known now; all of them where `isAll`. In order. */
export async function readDueChanges(bulk: Bulk, repositoryId: number, isAll: boolean): Promise<readonly DueChange[]> {
  return await bulk.query(rowSchema, sql, [repositoryId, isAll]);
}
