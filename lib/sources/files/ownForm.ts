import { z } from "zod";
import type { ForgeAccountFacts, ForgeEvent, ForgeIssueFacts, ForgePull, ForgeReview } from "@/lib/core/forge/forgeFacts";

const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const date = time.refine((at) => at < Date.UTC(3_000, 0), "a year after 3000");
const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i, "not a full sha").transform((text) => text.toLowerCase());
const number = z.int().min(1).max(2_147_483_647);
const count = z.int().min(0).max(2_147_483_647);
const name = z.string().trim().min(1).max(300);

const account = z.union([
  name.transform((login) => ({ login })),
  z.strictObject({ login: name, id: z.union([z.string().regex(/^\d{1,20}$/), z.int().min(1).transform(String)]).nullish(), type: z.enum(["user", "bot", "organisation", "unknown"]).nullish(), name: z.string().max(300).nullish(), email: z.string().max(300).nullish() }),
]).transform((given): ForgeAccountFacts => {
  const { login, id, type, name: full, email } = { id: null, type: null, name: null, email: null, ...given };
  return { externalId: id ?? `login:${login.toLowerCase()}`, login, kind: type ?? (login.endsWith("[bot]") ? "bot" : "unknown"), name: full ?? "", email: email ?? "" };
});

const closing = z.union([number.transform((each) => ({ fullName: "", number: each })), z.string().regex(/^(?:[^\s#]+)?#?\d{1,9}$/, "neither 7 nor acme/shop#7").transform((text) => {
  const at = text.lastIndexOf("#");
  return { fullName: text.slice(0, Math.max(at, 0)), number: Number(text.slice(at + 1)) };
})]);

const review = z.strictObject({ id: z.string().max(300).nullish(), by: account.nullish(), state: z.enum(["approved", "changesRequested", "commented", "dismissed", "pending"]), at: date, sha: sha.nullish() });
const event = z.strictObject({ kind: z.enum(["readyForReview", "convertedToDraft", "reviewRequested", "assigned", "reopened", "closed", "headForcePushed", "autoMerge"]), by: account.nullish(), about: account.nullish(), at: date });

/** A pull request as Byline's own form has it: docs/forges.md. Names that are not known are refused, so that a misspelt one is no silent gap. */
export const ownPull = z.strictObject({
  repository: name.nullish(), number, state: z.enum(["open", "merged", "closed"]), title: z.string(), author: account.nullish(), openedAt: date,
  mergedAt: date.nullish(), closedAt: date.nullish(), updatedAt: date.nullish(), readyAt: date.nullish(), draft: z.boolean().nullish(), body: z.string().nullish(), mergedBy: account.nullish(), assignees: z.array(account).nullish(),
  base: z.string().nullish(), head: z.string().nullish(), from: z.string().nullish(), headSha: sha.nullish(), mergeSha: sha.nullish(), labels: z.array(z.string()).nullish(), additions: count.nullish(), deletions: count.nullish(),
  commits: z.array(sha).nullish(), reviews: z.array(review).nullish(), events: z.array(event).nullish(), closes: z.array(closing).nullish(),
}).transform(({ repository, number: pullNumber, state, title, author, openedAt, mergedAt, closedAt, updatedAt, ...more }): { repository: string | null; told: { pull: ForgePull } } => {
  const reviews = (more.reviews ?? []).map((each, at): ForgeReview => ({ externalId: each.id ?? `${String(at + 1)}:${String(each.at)}`, account: each.by ?? null, state: each.state, submittedAt: each.at, sha: each.sha ?? null }));
  const events = (more.events ?? []).map((each): ForgeEvent => ({ kind: each.kind, account: each.by ?? null, subject: each.about ?? null, at: each.at })).sort((one, other) => one.at - other.at);
  return { repository: repository ?? null, told: { pull: {
    number: pullNumber, state, isDraft: more.draft ?? false, title, body: more.body ?? "", author: author ?? null, mergedBy: more.mergedBy ?? null, assignees: more.assignees ?? [], baseBranch: more.base ?? "", headBranch: more.head ?? "",
    headFrom: more.from ?? "", headSha: more.headSha ?? null, mergeSha: more.mergeSha ?? null, labels: more.labels ?? [], openedAt, readyAt: more.readyAt ?? null, mergedAt: state === "merged" ? (mergedAt ?? closedAt ?? null) : null,
    closedAt: closedAt ?? mergedAt ?? null, updatedAt: updatedAt ?? Math.max(openedAt, mergedAt ?? 0, closedAt ?? 0), additions: more.additions ?? null, deletions: more.deletions ?? null, commits: more.commits ?? [], reviews, events, closes: more.closes ?? [],
  } } };
});

/** An issue in the same form. */
export const ownIssue = z.strictObject({
  repository: name.nullish(), issue: number, title: z.string(), type: z.string().nullish(), labels: z.array(z.string()).nullish(), author: account.nullish(), openedAt: date, closedAt: date.nullish(), updatedAt: date.nullish(),
}).transform(({ repository, issue, title, type, labels, author, openedAt, closedAt, updatedAt }): { repository: string | null; told: { issue: ForgeIssueFacts } } => ({
  repository: repository ?? null, told: { issue: { number: issue, title, type: type ?? "", labels: labels ?? [], author: author ?? null, openedAt, closedAt: closedAt ?? null, updatedAt: updatedAt ?? Math.max(openedAt, closedAt ?? 0) } },
}));
