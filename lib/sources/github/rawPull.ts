import { z } from "zod";
import type { ForgeEvent, ForgePull, ForgeReview } from "@/lib/core/forge/forgeFacts";
import { accountFragment, rawAccount } from "./rawAccount";
import { instant, page } from "./page";

const sha = z.object({ oid: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/) }).nullable();
const eventKinds = {
  ReadyForReviewEvent: "readyForReview", ConvertToDraftEvent: "convertedToDraft", ReviewRequestedEvent: "reviewRequested", AssignedEvent: "assigned", ReopenedEvent: "reopened", ClosedEvent: "closed", HeadRefForcePushedEvent: "headForcePushed",
  AutoMergeEnabledEvent: "autoMerge", AutoSquashEnabledEvent: "autoMerge", AutoRebaseEnabledEvent: "autoMerge",
} as const satisfies Record<string, ForgeEvent["kind"]>;
const reviewStates = { APPROVED: "approved", CHANGES_REQUESTED: "changesRequested", COMMENTED: "commented", DISMISSED: "dismissed", PENDING: "pending" } as const satisfies Record<string, ForgeReview["state"]>;
const states = { OPEN: "open", MERGED: "merged", CLOSED: "closed" } as const;

const itemTypes = ["READY_FOR_REVIEW_EVENT", "CONVERT_TO_DRAFT_EVENT", "REVIEW_REQUESTED_EVENT", "ASSIGNED_EVENT", "REOPENED_EVENT", "CLOSED_EVENT", "HEAD_REF_FORCE_PUSHED_EVENT", "AUTO_MERGE_ENABLED_EVENT", "AUTO_SQUASH_ENABLED_EVENT", "AUTO_REBASE_ENABLED_EVENT"];
const byAndWhen = "actor { ...account } createdAt";

/** What of a pull request comes in pages: how many at first, what is asked of each, more arguments. */
const parts = {
  labels: { first: 30, of: "name", also: "" },
  assignees: { first: 10, of: "...account", also: "" },
  reviews: { first: 50, of: "fullDatabaseId state submittedAt author { ...account } commit { oid }", also: "" },
  commits: { first: 100, of: "commit { oid }", also: "" },
  closingIssuesReferences: { first: 20, of: "number repository { nameWithOwner }", also: "" },
  timelineItems: {
    first: 60, also: `, itemTypes: [${itemTypes.join(", ")}]`,
    of: `__typename
      ... on ReadyForReviewEvent { ${byAndWhen} } ... on ConvertToDraftEvent { ${byAndWhen} } ... on ReopenedEvent { ${byAndWhen} } ... on ClosedEvent { ${byAndWhen} } ... on HeadRefForcePushedEvent { ${byAndWhen} }
      ... on AutoMergeEnabledEvent { ${byAndWhen} } ... on AutoSquashEnabledEvent { ${byAndWhen} } ... on AutoRebaseEnabledEvent { ${byAndWhen} }
      ... on ReviewRequestedEvent { ${byAndWhen} requestedReviewer { __typename ...account } } ... on AssignedEvent { ${byAndWhen} assignee { __typename ...account } }`,
  },
} as const;

export type PullPart = keyof typeof parts;
export const pullParts: readonly PullPart[] = ["labels", "assignees", "reviews", "commits", "closingIssuesReferences", "timelineItems"];

const selection = (part: PullPart, first: number, after: string) => `${part}(first: ${String(first)}${after}${parts[part].also}) { pageInfo { hasNextPage endCursor } nodes { ${parts[part].of} } }`;

/** Everything of the pull requests of some ids: as many points as a hundredth of six times their number. */
export const pullsQuery = `query Pulls($ids: [ID!]!, $withAddresses: Boolean!) {
  nodes(ids: $ids) { ... on PullRequest {
    id number state isDraft title body baseRefName headRefName headRefOid createdAt mergedAt closedAt updatedAt additions deletions
    author { ...account } mergedBy { ...account } headRepository { nameWithOwner } mergeCommit { oid }
    ${pullParts.map((part) => selection(part, parts[part].first, "")).join("\n    ")}
  } }
}
${accountFragment}`;

/** More of one part of one pull request. A part that has no account in it wants no fragment. */
export function morePartQuery(part: PullPart): { readonly query: string; readonly withAccounts: boolean } {
  const withAccounts = parts[part].of.includes("...account");
  const query = `query More($id: ID!, $after: String!${withAccounts ? ", $withAddresses: Boolean!" : ""}) { node(id: $id) { ... on PullRequest { ${selection(part, 100, ", after: $after")} } } }
${withAccounts ? accountFragment : ""}`;
  return { query, withAccounts };
}

const rawReview = z.object({ fullDatabaseId: z.coerce.string(), state: z.enum(["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]), submittedAt: instant.nullable(), author: rawAccount, commit: sha })
  .transform(({ fullDatabaseId, state, submittedAt, author, commit }): ForgeReview[] => (submittedAt === null ? [] : [{ externalId: fullDatabaseId, account: author, state: reviewStates[state], submittedAt, sha: commit?.oid ?? null }]));
const rawEvent = z.object({ __typename: z.string(), actor: rawAccount, createdAt: instant.optional(), requestedReviewer: rawAccount, assignee: rawAccount })
  .transform(({ __typename, actor, createdAt, requestedReviewer, assignee }): ForgeEvent[] => {
    const kind = Object.entries(eventKinds).find(([name]) => name === __typename)?.[1];
    return kind === undefined || createdAt === undefined ? [] : [{ kind, account: actor, subject: requestedReviewer ?? assignee, at: createdAt }];
  });

/** Each part's page. */
export const rawParts = {
  labels: page(z.object({ name: z.string() })),
  assignees: page(rawAccount.pipe(z.custom<NonNullable<z.infer<typeof rawAccount>>>((account) => account !== null))),
  reviews: page(rawReview),
  commits: page(z.object({ commit: z.object({ oid: z.string() }) })),
  closingIssuesReferences: page(z.object({ number: z.number(), repository: z.object({ nameWithOwner: z.string() }) })),
  timelineItems: page(rawEvent),
} as const;

export const rawPull = z.object({
  id: z.string(), number: z.number(), state: z.enum(["OPEN", "MERGED", "CLOSED"]), isDraft: z.boolean(), title: z.string(), body: z.string(), baseRefName: z.string(), headRefName: z.string(), headRefOid: z.string(),
  createdAt: instant, mergedAt: instant.nullable(), closedAt: instant.nullable(), updatedAt: instant, additions: z.number(), deletions: z.number(), author: rawAccount, mergedBy: rawAccount,
  headRepository: z.object({ nameWithOwner: z.string() }).nullable(), mergeCommit: sha, ...rawParts, labels: rawParts.labels.nullable(), closingIssuesReferences: rawParts.closingIssuesReferences.nullable(),
});

export type RawPull = z.infer<typeof rawPull>;

/** When it was ready for review first: from the start, unless the first that was said of it is that it became ready. */
function readyAt({ createdAt, isDraft }: RawPull, events: readonly ForgeEvent[]): number | null {
  const first = events.find(({ kind }) => kind === "readyForReview" || kind === "convertedToDraft");
  if (first === undefined) return isDraft ? null : createdAt;
  return first.kind === "readyForReview" ? first.at : createdAt;
}

/** A pull request all of whose parts were read. */
export function pullFacts(raw: RawPull, fullName: string): ForgePull {
  const events = raw.timelineItems.nodes.flat().sort((one, other) => one.at - other.at);
  return {
    number: raw.number, state: states[raw.state], isDraft: raw.isDraft, title: raw.title, body: raw.body, author: raw.author, mergedBy: raw.mergedBy, assignees: raw.assignees.nodes, baseBranch: raw.baseRefName, headBranch: raw.headRefName,
    headFrom: raw.headRepository?.nameWithOwner ?? "", headSha: /^0+$/.test(raw.headRefOid) ? null : raw.headRefOid, mergeSha: raw.mergedAt === null ? null : (raw.mergeCommit?.oid ?? null), labels: (raw.labels?.nodes ?? []).map(({ name }) => name),
    openedAt: raw.createdAt, readyAt: readyAt(raw, events), mergedAt: raw.mergedAt, closedAt: raw.closedAt, updatedAt: raw.updatedAt, additions: raw.additions, deletions: raw.deletions,
    commits: raw.commits.nodes.map(({ commit }) => commit.oid), reviews: raw.reviews.nodes.flat(), events,
    closes: (raw.closingIssuesReferences?.nodes ?? []).map(({ number, repository }) => ({ fullName: repository.nameWithOwner.toLowerCase() === fullName.toLowerCase() ? "" : repository.nameWithOwner, number })),
  };
}
