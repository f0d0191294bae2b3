import { z } from "zod";

// Shapes as https://docs.gitlab.com/api/ documents them, as far as they are read.

const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const maybeTime = time.nullish().transform((at) => at ?? null);
const maybeSha = z.string().regex(/^[0-9a-f]{40,64}$/).nullish().catch(null).transform((found) => found ?? null);

export const gitLabUser = z.object({ id: z.int(), username: z.string(), name: z.string().nullish(), bot: z.boolean().nullish(), public_email: z.string().nullish() });
export type GitLabUser = z.infer<typeof gitLabUser>;
const maybeUser = gitLabUser.nullish().transform((user) => user ?? null);

export const gitLabToken = z.object({ scopes: z.array(z.string()), expires_at: z.string().nullish(), active: z.boolean().nullish() });

export const gitLabProject = z.object({
  id: z.int(), path_with_namespace: z.string(), default_branch: z.string().nullish(), visibility: z.enum(["private", "internal", "public"]).nullish(), archived: z.boolean().nullish(), http_url_to_repo: z.string(), empty_repo: z.boolean().nullish(),
  forked_from_project: z.object({ id: z.int() }).nullish(), repository_access_level: z.enum(["disabled", "private", "enabled"]).nullish(),
});
export type GitLabProject = z.infer<typeof gitLabProject>;

export const gitLabGroup = z.object({ id: z.int(), name: z.string(), path: z.string(), full_path: z.string(), parent_id: z.int().nullish() });
export const gitLabMember = z.object({ id: z.int(), username: z.string(), name: z.string().nullish(), state: z.string(), access_level: z.int() });
export const gitLabBranch = z.object({ commit: z.object({ id: z.string() }) });
export const gitLabCommit = z.object({ id: z.string().regex(/^[0-9a-f]{40,64}$/) });

export const gitLabMergeRequest = z.object({
  iid: z.int(), title: z.string(), description: z.string().nullish(), state: z.enum(["opened", "closed", "locked", "merged"]), draft: z.boolean().nullish(), author: maybeUser, merge_user: maybeUser, merged_by: maybeUser, assignees: z.array(gitLabUser).nullish(),
  source_branch: z.string(), target_branch: z.string(), source_project_id: z.int().nullish(), target_project_id: z.int(), sha: maybeSha, merge_commit_sha: maybeSha, squash_commit_sha: maybeSha, labels: z.array(z.string()),
  created_at: time, updated_at: time, merged_at: maybeTime, closed_at: maybeTime, prepared_at: maybeTime,
});
export type GitLabMergeRequest = z.infer<typeof gitLabMergeRequest>;

export const gitLabNote = z.object({ id: z.int(), body: z.string(), author: maybeUser, created_at: time, system: z.boolean() });
export type GitLabNote = z.infer<typeof gitLabNote>;

export const gitLabStateEvent = z.object({ user: maybeUser, created_at: time, state: z.string() });
export const gitLabIssue = z.object({ iid: z.int(), project_id: z.int(), title: z.string(), labels: z.array(z.string()), author: maybeUser, created_at: time, updated_at: time, closed_at: maybeTime, issue_type: z.string().nullish(), references: z.object({ full: z.string() }).nullish() });
export type GitLabIssue = z.infer<typeof gitLabIssue>;
