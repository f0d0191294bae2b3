import type { ForgeAccountFacts, ForgeEvent, ForgePull } from "@/lib/core/forge/forgeFacts";
import { AppError } from "@/lib/errors";
import type { GitLabAccounts } from "./gitLabAccounts";
import type { GitLabClient } from "./gitLabClient";
import { gitLabCommit, gitLabIssue, type GitLabMergeRequest, gitLabNote, gitLabStateEvent } from "./gitLabShapes";
import { readNotes } from "./readNotes";

/** What reading merge requests of one project needs. */
export interface ProjectReading {
  readonly client: GitLabClient;
  readonly accounts: GitLabAccounts;
  readonly projectId: string;
  readonly fullName: string;
  /** Full name of another project; '' where it is gone. */
  readonly nameOf: (projectId: number) => Promise<string>;
}

/** What an edition or a role does not tell is a gap, not a failure. */
async function orNone<Item>(asked: Promise<Item[]>): Promise<Item[]> {
  return await asked.catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return [];
    throw error;
  });
}

const states = { opened: "open", locked: "open", closed: "closed", merged: "merged" } as const;
const present = (accounts: readonly (ForgeAccountFacts | null)[]) => accounts.filter((account) => account !== null);

/** When it was ready for review first: when it was said to be, else when it was opened, unless it was a draft then. */
function readyAt({ draft, created_at: openedAt }: GitLabMergeRequest, events: readonly ForgeEvent[]): number | null {
  const [first] = events.filter(({ kind }) => kind === "readyForReview" || kind === "convertedToDraft");
  if (first === undefined) return draft === true ? null : openedAt;
  return first.kind === "readyForReview" ? first.at : openedAt;
}

/** A merge request in full: four more questions, for its commits, notes, states and the issues it closes. */
export async function readMergeRequest({ client, accounts, projectId, fullName, nameOf }: ProjectReading, request: GitLabMergeRequest): Promise<ForgePull> {
  const path = `/projects/${projectId}/merge_requests/${String(request.iid)}`;
  const [commits, notes, changes, closes] = await Promise.all([
    orNone(client.all(gitLabCommit, `${path}/commits`)), orNone(client.all(gitLabNote, `${path}/notes`, { sort: "asc", order_by: "created_at" })),
    orNone(client.all(gitLabStateEvent, `${path}/resource_state_events`)), orNone(client.all(gitLabIssue, `${path}/closes_issues`)),
  ]);
  const { reviews, events } = await readNotes(notes, request.author, accounts);
  for (const { state, user, created_at: at } of changes) if (state === "closed" || state === "reopened") events.push({ kind: state, account: await accounts.of(user), subject: null, at });
  events.sort((one, other) => one.at - other.at);
  const isMerged = request.state === "merged";
  const headFrom = request.source_project_id === request.target_project_id ? fullName : request.source_project_id == null ? "" : await nameOf(request.source_project_id);
  return {
    number: request.iid, state: states[request.state], isDraft: request.draft ?? false, title: request.title, body: request.description ?? "", author: await accounts.of(request.author), mergedBy: await accounts.of(request.merge_user ?? request.merged_by),
    assignees: present(await Promise.all((request.assignees ?? []).map((user) => accounts.of(user)))), baseBranch: request.target_branch, headBranch: request.source_branch, headFrom, headSha: request.sha,
    // Without a merge commit it was fast-forwarded: the squash, or the head itself, is what stands on the branch.
    mergeSha: isMerged ? (request.merge_commit_sha ?? request.squash_commit_sha ?? request.sha) : null, labels: request.labels, openedAt: request.created_at, readyAt: readyAt(request, events), mergedAt: isMerged ? request.merged_at : null,
    closedAt: request.closed_at ?? request.merged_at, updatedAt: request.updated_at, additions: null, deletions: null, commits: commits.map(({ id }) => id).reverse(), reviews, events,
    closes: closes.map(({ iid, references }) => {
      const name = references?.full.split("#")[0] ?? "";
      return { fullName: name.toLowerCase() === fullName.toLowerCase() ? "" : name, number: iid };
    }),
  };
}
