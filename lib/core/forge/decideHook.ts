import { z } from "zod";

/** What a message of GitHub's has to be answered with: a sync of one repository, of all, or nothing, always with the reason. */
export type HookDecision =
  | { readonly deed: "repository"; readonly fullName: string; readonly reason: string }
  | { readonly deed: "all"; readonly reason: string }
  | { readonly deed: "nothing"; readonly reason: string }
  | { readonly deed: "refuse"; readonly reason: string };

const repositorySchema = z.looseObject({ repository: z.looseObject({ full_name: z.string().regex(/^[^/\s]+\/[^/\s]+$/), default_branch: z.string().optional() }) });
const pushSchema = repositorySchema.extend({ ref: z.string() });

/** Events that say something new of one repository's pull requests or issues. */
const ofRepository: Readonly<Record<string, string>> = {
  pull_request: "a pull request changed", pull_request_review: "a pull request was reviewed", issues: "an issue changed",
};

/** Events that may change which repositories or teams there are. */
const ofAll: Readonly<Record<string, string>> = {
  installation: "the app was installed, changed or taken away", installation_repositories: "other repositories were given to the app", repository: "a repository was made, renamed, moved, archived, hidden or removed", team: "a team changed", membership: "the members of a team changed",
  organization: "the members of the organisation changed", public: "a repository became public",
};

function decidePush(payload: unknown): HookDecision {
  const push = pushSchema.safeParse(payload);
  if (!push.success) return { deed: "refuse", reason: "a push without a repository and a branch" };
  const { ref, repository } = push.data;
  // What is pushed to a pull request comes as a message of its own.
  if (repository.default_branch !== undefined && ref !== `refs/heads/${repository.default_branch}`) return { deed: "nothing", reason: "only the default branch is read" };
  return { deed: "repository", fullName: repository.full_name, reason: "commits were pushed to the default branch" };
}

/** Never throws. What a message says is not believed: it only says where to ask. */
export function decideHook(event: string, payload: unknown): HookDecision {
  if (event === "ping") return { deed: "nothing", reason: "the connection works" };
  if (event === "push") return decidePush(payload);
  const all = ofAll[event];
  if (all !== undefined) return { deed: "all", reason: all };
  const one = ofRepository[event];
  if (one === undefined) return { deed: "nothing", reason: `Byline does not need ${/^\w{1,60}$/.test(event) ? event : "such"} messages` };
  const parsed = repositorySchema.safeParse(payload);
  return parsed.success ? { deed: "repository", fullName: parsed.data.repository.full_name, reason: one } : { deed: "refuse", reason: "a message without its repository" };
}
