import { z } from "zod";
import type { ForgeAccountFacts, ForgePage, ForgePull } from "@/lib/core/forge/forgeFacts";
import type { Bulk } from "../bulk";
import { packBody } from "./packBody";
import { plainText } from "../ledger/plainText";
import { saveAccounts } from "./saveAccounts";

/** Where a page belongs. `host` is that of the forge's pages. */
export interface PageTarget {
  readonly forge: { readonly id: number; readonly host: string };
  /** The forge's id of the repository. */
  readonly externalId: string;
  readonly repositoryId: number;
}

const numberSchema = z.object({ number: z.number(), updatedAt: z.date() });
const [shortText, longTitle] = [300, 1_000];
const short = (text: string) => plainText(text, shortText);
const at = (time: number | null) => (time === null ? null : new Date(time));
const bytes = (sha: string | null) => (sha === null ? null : Buffer.from(sha, "hex"));

/** Those that are as new as what is stored, or newer: a late page, or a file from last week, takes nothing back. */
async function fresh<Item extends { readonly number: number; readonly updatedAt: number }>(bulk: Bulk, table: "PullRequest" | "ForgeIssue", repositoryId: number, items: readonly Item[]): Promise<Item[]> {
  const rows = await bulk.query(numberSchema, `SELECT "number", "updatedAt" FROM "${table}" WHERE "repositoryId" = $1 AND "number" = ANY($2::int[]) FOR UPDATE`, [repositoryId, items.map(({ number }) => number)]);
  const stored = new Map(rows.map(({ number, updatedAt }) => [number, updatedAt.getTime()]));
  const newest = new Map<number, Item>();
  for (const item of items) if (item.updatedAt >= (newest.get(item.number)?.updatedAt ?? -Infinity)) newest.set(item.number, item);
  // Stored times are rounded to whole seconds.
  return [...newest.values()].filter(({ number, updatedAt }) => Math.ceil(updatedAt / 1_000) * 1_000 >= (stored.get(number) ?? -Infinity));
}

const accountsOf = (pull: ForgePull): (ForgeAccountFacts | null)[] => [
  pull.author, pull.mergedBy, ...pull.assignees, ...pull.reviews.map(({ account }) => account), ...pull.events.flatMap(({ account, subject }) => [account, subject]),
];

async function savePulls(bulk: Bulk, repositoryId: number, pulls: readonly ForgePull[], idOf: (account: ForgeAccountFacts | null) => number | null): Promise<void> {
  const numbers = pulls.map(({ number }) => number);
  for (const table of ["PullCommit", "PullReview", "PullEvent", "PullIssue", "PullRequest"]) await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "number" = ANY($2::int[])`, [repositoryId, numbers]);
  await bulk.copy("PullRequest", ["repositoryId", "number", "state", "isDraft", "title", "body", "authorId", "mergedById", "assigneeIds", "baseBranch", "headBranch", "headFrom", "headSha", "mergeSha", "labels", "openedAt", "readyAt", "mergedAt", "closedAt", "updatedAt", "additions", "deletions"], pulls.map((pull) => [
    repositoryId, pull.number, pull.state, pull.isDraft, plainText(pull.title, longTitle), packBody(pull.body), idOf(pull.author), idOf(pull.mergedBy), `{${pull.assignees.flatMap((each) => idOf(each) ?? []).join(",")}}`,
    short(pull.baseBranch), short(pull.headBranch), short(pull.headFrom), bytes(pull.headSha), bytes(pull.mergeSha), [...new Set(pull.labels.map(short))], at(pull.openedAt), at(pull.readyAt), at(pull.mergedAt), at(pull.closedAt), at(pull.updatedAt), pull.additions, pull.deletions,
  ]));
  await bulk.copy("PullCommit", ["repositoryId", "number", "position", "sha"], pulls.flatMap((pull) => pull.commits.map((sha, position) => [repositoryId, pull.number, position, bytes(sha)])));
  await bulk.copy("PullReview", ["repositoryId", "number", "externalId", "accountId", "state", "submittedAt", "sha"], pulls.flatMap((pull) => [...new Map(pull.reviews.map((review) => [review.externalId, review])).values()].map((review) => [repositoryId, pull.number, short(review.externalId), idOf(review.account), review.state, at(review.submittedAt), bytes(review.sha)])));
  await bulk.copy("PullEvent", ["repositoryId", "number", "position", "kind", "accountId", "subjectId", "at"], pulls.flatMap((pull) => pull.events.map((event, position) => [repositoryId, pull.number, position, event.kind, idOf(event.account), idOf(event.subject), at(event.at)])));
  const closes = pulls.flatMap((pull) => [...new Map(pull.closes.map((issue) => [`${issue.fullName}#${String(issue.number)}`, issue])).values()].map((issue) => [repositoryId, pull.number, short(issue.fullName), issue.number]));
  await bulk.copy("PullIssue", ["repositoryId", "number", "issueFullName", "issueNumber"], closes);
}

/**
 * Stores one page of pull requests and issues with its accounts and the cursor, in one transaction. The same page twice is the same rows; what is older than what stands there is left.
 * Returns the numbers of the pull requests that were written.
 */
export async function saveForgePage(bulk: Bulk, { forge, externalId, repositoryId }: PageTarget, { pulls, issues, cursor, pullsUntil, issuesUntil }: ForgePage): Promise<readonly number[]> {
  return await bulk.transaction(async () => {
    const [newPulls, newIssues] = [await fresh(bulk, "PullRequest", repositoryId, pulls), await fresh(bulk, "ForgeIssue", repositoryId, issues)];
    const ids = await saveAccounts(bulk, forge, [...newPulls.flatMap(accountsOf), ...newIssues.map(({ author }) => author)].filter((account) => account !== null));
    const idOf = (account: ForgeAccountFacts | null) => (account === null ? null : (ids.get(short(account.externalId)) ?? null));
    await savePulls(bulk, repositoryId, newPulls, idOf);
    await bulk.execute(`DELETE FROM "ForgeIssue" WHERE "repositoryId" = $1 AND "number" = ANY($2::int[])`, [repositoryId, newIssues.map(({ number }) => number)]);
    await bulk.copy("ForgeIssue", ["repositoryId", "number", "title", "type", "labels", "authorId", "openedAt", "closedAt", "updatedAt"], newIssues.map((issue) => [
      repositoryId, issue.number, plainText(issue.title, longTitle), short(issue.type), [...new Set(issue.labels.map(short))], idOf(issue.author), at(issue.openedAt), at(issue.closedAt), at(issue.updatedAt),
    ]));
    await bulk.execute(`UPDATE "ForgeRepository" SET "cursor" = coalesce($3::jsonb, "cursor"), "pullsUntil" = coalesce($4, "pullsUntil"), "issuesUntil" = coalesce($5, "issuesUntil") WHERE "forgeId" = $1 AND "externalId" = $2`,
      [forge.id, externalId, cursor === undefined ? null : JSON.stringify(cursor), at(pullsUntil ?? null), at(issuesUntil ?? null)]);
    return newPulls.map(({ number }) => number);
  });
}
