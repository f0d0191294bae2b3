import { z } from "zod";
import type { Bulk } from "../bulk";

const issueSchema = z.object({ number: z.number(), type: z.string(), labels: z.array(z.string()), openedAt: z.date(), closedAt: z.date().nullable() });
const stateSchema = z.object({ state: z.string() });

export type StoredIssue = Readonly<z.infer<typeof issueSchema>>;

/** Names all issues of a repository as the forge has told them; '' where there are none. */
export async function readIssuesState(bulk: Bulk, repositoryId: number): Promise<string> {
  const [row] = await bulk.query(stateSchema, `SELECT CASE WHEN count(*) = 0 THEN '' ELSE concat(count(*), ' to ', extract(epoch FROM max("updatedAt"))::bigint) END AS state FROM "ForgeIssue" WHERE "repositoryId" = $1`, [repositoryId]);
  return row?.state ?? "";
}

export async function readIssues(bulk: Bulk, repositoryId: number): Promise<readonly StoredIssue[]> {
  return await bulk.query(issueSchema, `SELECT "number", "type", "labels", "openedAt", "closedAt" FROM "ForgeIssue" WHERE "repositoryId" = $1`, [repositoryId]);
}

/** Stores which issues tell bugs, in place of what stood there. Inside a transaction under the fence. */
export async function saveBugIssues(bulk: Bulk, repositoryId: number, bugs: readonly (StoredIssue & { readonly severity: string })[]): Promise<void> {
  await bulk.execute(`DELETE FROM "BugIssue" WHERE "repositoryId" = $1`, [repositoryId]);
  await bulk.copy("BugIssue", ["repositoryId", "number", "severity", "openedAt", "closedAt"], bugs.map((bug) => [repositoryId, bug.number, bug.severity, bug.openedAt, bug.closedAt]));
}
