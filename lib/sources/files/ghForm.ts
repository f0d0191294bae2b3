import { z } from "zod";
import type { ForgeAccountFacts, ForgeIssueFacts, ForgePull } from "@/lib/core/forge/forgeFacts";
import { nodeId } from "./nodeId";

const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
/** gh writes Go's zero time for what has not been. */
const maybeTime = time.nullish().transform((at) => (at === null || at === undefined || at < Date.UTC(1990, 0) ? null : at));
const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "not a full sha");
const maybeSha = z.union([sha, z.literal("").transform(() => null)]).nullish().transform((found) => found ?? null);
const oid = z.object({ oid: sha });

const account = z.object({ id: z.string().nullish(), login: z.string(), name: z.string().nullish(), is_bot: z.boolean().nullish() }).nullish().transform((given): ForgeAccountFacts | null => {
  if (given === null || given === undefined || given.login === "") return null;
  // gh names an app's account `app/dependabot`, everybody else `dependabot[bot]`.
  const isBot = given.is_bot === true || given.login.startsWith("app/") || given.login.endsWith("[bot]");
  const login = isBot ? `${given.login.replace(/^app\//, "").replace(/\[bot\]$/, "")}[bot]` : given.login;
  return { externalId: nodeId(given.id ?? "") ?? `login:${login.toLowerCase()}`, login, kind: isBot ? "bot" : given.id?.startsWith("O_") === true ? "organisation" : "user", name: given.name ?? "", email: "" };
});
const accounts = z.array(account).nullish().transform((list) => (list ?? []).filter((each) => each !== null));
const labels = z.array(z.object({ name: z.string() })).nullish().transform((list) => (list ?? []).map(({ name }) => name));
const owner = z.object({ login: z.string() });
const reviewStates = { APPROVED: "approved", CHANGES_REQUESTED: "changesRequested", COMMENTED: "commented", DISMISSED: "dismissed", PENDING: "pending" } as const;
const reviewState = z.enum(["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]).transform((word) => reviewStates[word]);
const [number, count] = [z.int().min(1).max(2_147_483_647), z.int().min(0).max(2_147_483_647)];
const webUrl = z.url({ protocol: /^https?$/ });

/** `https://github.com/acme/shop` of the address of a pull request or an issue there. */
const repositoryOf = (url: string | null | undefined): string | null => (url === null || url === undefined ? null : url.replace(/\/(?:pull|issues)\/\d+\/?$/, ""));

/** A pull request as `gh pr list --json` writes it (https://cli.github.com/manual/gh_pr_list). Fields that were not asked for are gaps. */
export const ghPull = z.object({
  number: number, title: z.string(), state: z.enum(["OPEN", "MERGED", "CLOSED"]), headRefName: z.string(), createdAt: time, url: webUrl.nullish(), isDraft: z.boolean().nullish(), body: z.string().nullish(), author: account, mergedBy: account, assignees: accounts,
  baseRefName: z.string().nullish(), headRefOid: maybeSha, headRepository: z.object({ name: z.string() }).nullish(), headRepositoryOwner: owner.nullish(), mergeCommit: oid.nullish(), labels, mergedAt: maybeTime, closedAt: maybeTime, updatedAt: maybeTime,
  additions: count.nullish(), deletions: count.nullish(), commits: z.array(oid).nullish(), autoMergeRequest: z.object({ enabledAt: time, enabledBy: account }).nullish(),
  reviews: z.array(z.object({ id: z.string(), author: account, state: reviewState, submittedAt: maybeTime, commit: z.object({ oid: maybeSha }).nullish() })).nullish(),
  closingIssuesReferences: z.array(z.object({ number: number, repository: z.object({ name: z.string(), owner }).nullish() })).nullish(),
}).transform(({ title, state, createdAt, url, author, mergedBy, assignees, mergedAt, closedAt, ...more }): { repository: string | null; told: { pull: ForgePull } } => {
  const repository = repositoryOf(url);
  const [head, headOwner] = [more.headRepository?.name ?? "", more.headRepositoryOwner?.login ?? ""];
  const closes = (more.closingIssuesReferences ?? []).map((each) => {
    const fullName = each.repository ? `${each.repository.owner.login}/${each.repository.name}` : "";
    return { fullName: repository?.toLowerCase().endsWith(`/${fullName.toLowerCase()}`) === true ? "" : fullName, number: each.number };
  });
  const auto = more.autoMergeRequest;
  return { repository, told: { pull: {
    number: more.number, state: ({ OPEN: "open", MERGED: "merged", CLOSED: "closed" } as const)[state], isDraft: more.isDraft ?? false, title, body: more.body ?? "", author, mergedBy, assignees, baseBranch: more.baseRefName ?? "", headBranch: more.headRefName,
    headFrom: head === "" || headOwner === "" ? "" : `${headOwner}/${head}`, headSha: more.headRefOid, mergeSha: more.mergeCommit?.oid ?? null, labels: more.labels, openedAt: createdAt, readyAt: null, mergedAt, closedAt,
    updatedAt: more.updatedAt ?? Math.max(createdAt, mergedAt ?? 0, closedAt ?? 0), additions: more.additions ?? null, deletions: more.deletions ?? null, commits: (more.commits ?? []).map((each) => each.oid),
    reviews: (more.reviews ?? []).flatMap((each) => (each.submittedAt === null ? [] : [{ externalId: each.id, account: each.author, state: each.state, submittedAt: each.submittedAt, sha: each.commit?.oid ?? null }])),
    events: auto ? [{ kind: "autoMerge", account: auto.enabledBy, subject: null, at: auto.enabledAt }] : [], closes,
  } } };
});

/** An issue as `gh issue list --json` writes it. */
export const ghIssue = z.object({ number: number, title: z.string(), createdAt: time, url: webUrl.nullish(), author: account, labels, closedAt: maybeTime, updatedAt: maybeTime }).transform(({ url, createdAt, ...more }): { repository: string | null; told: { issue: ForgeIssueFacts } } => ({
  repository: repositoryOf(url), told: { issue: { number: more.number, title: more.title, type: "", labels: more.labels, author: more.author, openedAt: createdAt, closedAt: more.closedAt, updatedAt: more.updatedAt ?? Math.max(createdAt, more.closedAt ?? 0) } },
}));
