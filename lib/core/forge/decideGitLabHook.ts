import { z } from "zod";
import type { HookDecision } from "./decideHook";

const projectSchema = z.looseObject({ project: z.looseObject({ path_with_namespace: z.string().regex(/^[^/\s]+(?:\/[^/\s]+)+$/), default_branch: z.string().nullish() }) });
const pushSchema = projectSchema.extend({ ref: z.string() });

/** Kinds of messages (https://docs.gitlab.com/user/project/integrations/webhook_events/) that say something new of one project's merge requests or issues. */
const ofProject: Readonly<Record<string, string>> = { "Merge Request Hook": "a merge request changed", "Note Hook": "something was said on a merge request", "Issue Hook": "an issue changed" };
const ofAll: Readonly<Record<string, string>> = { "Member Hook": "the members of a group changed", "Subgroup Hook": "the groups changed", "Project Hook": "the projects of a group changed", "System Hook": "something of the server changed" };

/** What a message of GitLab's has to be answered with. Never throws. What it says is not believed: it only says where to ask. */
export function decideGitLabHook(event: string, payload: unknown): HookDecision {
  const all = ofAll[event];
  if (all !== undefined) return { deed: "all", reason: all };
  if (event === "Push Hook") {
    const push = pushSchema.safeParse(payload);
    if (!push.success) return { deed: "refuse", reason: "a push without a project and a branch" };
    const { ref, project } = push.data;
    if (project.default_branch != null && ref !== `refs/heads/${project.default_branch}`) return { deed: "nothing", reason: "only the default branch is read" };
    return { deed: "repository", fullName: project.path_with_namespace, reason: "commits were pushed to the default branch" };
  }
  const one = ofProject[event];
  if (one === undefined) return { deed: "nothing", reason: "Byline does not need such messages" };
  const parsed = projectSchema.safeParse(payload);
  return parsed.success ? { deed: "repository", fullName: parsed.data.project.path_with_namespace, reason: one } : { deed: "refuse", reason: "a message without its project" };
}
