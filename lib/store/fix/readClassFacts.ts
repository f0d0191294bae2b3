import { z } from "zod";
import { changeClasses, type ChangeClass, type ClassFacts } from "@/lib/core/fix/changeClass";
import type { Bulk } from "../bulk";
import { unpackBody } from "../forge/packBody";
import { unpackFacts } from "../ledger/packFacts";

const issueSchema = z.object({ repositoryId: z.number(), number: z.number(), type: z.string(), labels: z.array(z.string()) });
const rowSchema = z.object({
  ordinal: z.number(), title: z.string(), facts: z.instanceof(Buffer), number: z.number().nullable(), pullTitle: z.string().nullable(), body: z.instanceof(Buffer).nullable(), labels: z.array(z.string()).nullable(), branch: z.string().nullable(),
  login: z.string().nullable(), several: z.number().nullable(), issues: z.array(issueSchema).nullable(), says: z.enum(changeClasses).nullable(), reason: z.string().nullable(),
});

/** What is known of a stored change. */
export interface StoredClassFacts {
  readonly ordinal: number;
  readonly facts: ClassFacts;
  /** A member's word on what it is. */
  readonly said: { readonly class: ChangeClass; readonly reason: string } | null;
}

const sql = `
SELECT h."ordinal", h."title", m."facts", p."number", p."title" AS "pullTitle", p."body", p."labels", p."headBranch" AS branch, a."login",
  (SELECT count(*)::int FROM "ChangePull" o WHERE o."repositoryId" = $1 AND o."number" = k."number") AS several,
  (SELECT json_agg(json_build_object('repositoryId', f."repositoryId", 'number', f."number", 'type', f."type", 'labels', f."labels") ORDER BY f."repositoryId", f."number")
    FROM "PullIssue" i JOIN "ForgeIssue" f ON f."number" = i."issueNumber" AND f."repositoryId" = CASE WHEN i."issueFullName" = '' THEN $1 ELSE
      (SELECT r."repositoryId" FROM "ForgeRepository" r WHERE lower(r."fullName") = lower(i."issueFullName") AND r."repositoryId" IS NOT NULL ORDER BY 1 LIMIT 1) END
    WHERE i."repositoryId" = $1 AND i."number" = k."number") AS issues,
  s."says", s."reason"
FROM "Change" h JOIN "Commit" m ON m."repositoryId" = $1 AND m."ordinal" = h."commitOrdinal"
LEFT JOIN "ChangePull" k ON k."repositoryId" = $1 AND k."changeOrdinal" = h."ordinal"
LEFT JOIN "PullRequest" p ON p."repositoryId" = $1 AND p."number" = k."number"
LEFT JOIN "ForgeAccount" a ON a."id" = p."authorId"
LEFT JOIN LATERAL (SELECT "says", "reason" FROM "FixCorrection" c WHERE c."sha" = h."sha" AND c."endedAt" IS NULL ORDER BY c."id" DESC LIMIT 1) s ON true
WHERE h."repositoryId" = $1 AND h."ordinal" = ANY($2::int[]) ORDER BY 1`;

/** What classing asks of some changes, by their ordinals. Merge requests and pull requests of the forge first; the number that a message names is no pull request by itself. */
export async function readClassFacts(bulk: Bulk, repositoryId: number, ordinals: readonly number[]): Promise<readonly StoredClassFacts[]> {
  return (await bulk.query(rowSchema, sql, [repositoryId, ordinals])).map((row) => {
    const { authorName, authorEmail, message } = unpackFacts(row.facts);
    const pull = row.number === null ? null : {
      number: row.number, title: row.pullTitle ?? "", body: row.body === null ? "" : unpackBody(row.body), labels: row.labels ?? [], headBranch: row.branch ?? "", author: row.login ?? "", isSeveral: (row.several ?? 1) > 1,
    };
    return { ordinal: row.ordinal, facts: { title: row.title, message, author: `${authorName} <${authorEmail}>`, pull, issues: row.issues ?? [] }, said: row.says === null ? null : { class: row.says, reason: row.reason ?? "" } };
  });
}
