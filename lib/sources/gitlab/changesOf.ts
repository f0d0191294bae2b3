import type { ForgeIssueFacts, ForgePage } from "@/lib/core/forge/forgeFacts";
import type { ChoosePulls, SyncPlace } from "@/lib/core/forge/forgeSource";
import { AppError } from "@/lib/errors";
import type { GitLabPage } from "./gitLabClient";
import { gitLabIssue, type GitLabIssue, gitLabMergeRequest } from "./gitLabShapes";
import { type ProjectReading, readMergeRequest } from "./readMergeRequest";

/** What changes within the last moments is asked again next time: the server answers from copies that lag. */
const lag = 60_000;

/** Where a list by time goes on: what changed at or after `since`, and which page of that. A page begins anew at the last time it told, so that nothing is passed over while others change. */
interface Place {
  readonly since: number | null;
  readonly page: number;
}

function placeOf(text: string | undefined, until: number | null): Place {
  const match = /^(\d+) (\d+)$/.exec(text ?? "");
  return match === null ? { since: until, page: 1 } : { since: Number(match[1]), page: Number(match[2]) };
}

function placeAfter(items: readonly { readonly updated_at: number }[], { since, page }: Place): Place {
  const last = items.at(-1)?.updated_at ?? 0;
  return since === null || last > since ? { since: last, page: 1 } : { since, page: page + 1 };
}

const textOf = ({ since, page }: Place) => `${String(since ?? 0)} ${String(page)}`;
const queryOf = ({ since }: Place) => ({ scope: "all", order_by: "updated_at", sort: "asc", ...(since === null ? {} : { updated_after: new Date(since).toISOString() }) });

/** Pages of a list by time, each with where to go on. A project without this feature has none. */
async function* byTime<Item extends { readonly updated_at: number }>(ask: (place: Place) => Promise<GitLabPage<Item>>, from: Place): AsyncIterable<{ readonly items: readonly Item[]; readonly next: Place | null }> {
  for (let place: Place | null = from; place !== null; ) {
    const { items, next }: GitLabPage<Item> = await ask(place).catch((error: unknown) => {
      if (error instanceof AppError && (error.code === "not-found" || error.code === "refused")) return { items: [], next: null };
      throw error;
    });
    const after: Place | null = next === null ? null : placeAfter(items, place);
    yield { items, next: after };
    place = after;
  }
}

async function issueOf(issue: GitLabIssue, { accounts }: ProjectReading): Promise<ForgeIssueFacts> {
  const type = issue.issue_type ?? "";
  return { number: issue.iid, title: issue.title, type: type === "issue" ? "" : type, labels: issue.labels, author: await accounts.of(issue.author), openedAt: issue.created_at, closedAt: issue.closed_at, updatedAt: issue.updated_at };
}

/** What changed in a project, merge requests before issues, page by page with the place to go on from. */
export async function* changesOf(reading: ProjectReading, place: SyncPlace, choose: ChoosePulls): AsyncIterable<ForgePage> {
  const { client, projectId } = reading;
  const { pulls, issues } = place.cursor;
  const until = place.now - lag;
  if (place.wants.pulls && issues === undefined) {
    const ask = (at: Place) => client.page(gitLabMergeRequest, `/projects/${projectId}/merge_requests`, { ...queryOf(at), state: "all" }, at.page);
    for await (const { items, next } of byTime(ask, placeOf(pulls, place.pullsUntil))) {
      const wanted = await choose(items.map(({ iid, updated_at: updatedAt }) => ({ number: iid, updatedAt })));
      const read = [];
      for (const item of items) if (wanted.has(item.iid)) read.push(await readMergeRequest(reading, item));
      yield { pulls: read, issues: [], ...(next === null ? { cursor: place.wants.issues ? { issues: textOf({ since: place.issuesUntil, page: 1 }) } : {}, pullsUntil: until } : { cursor: { pulls: textOf(next) } }) };
    }
  }
  if (!place.wants.issues) return;
  const ask = (at: Place) => client.page(gitLabIssue, `/projects/${projectId}/issues`, queryOf(at), at.page);
  for await (const { items, next } of byTime(ask, placeOf(issues, place.issuesUntil))) {
    const read = await Promise.all(items.map((item) => issueOf(item, reading)));
    yield { pulls: [], issues: read, ...(next === null ? { cursor: {}, issuesUntil: until } : { cursor: { issues: textOf(next) } }) };
  }
}
