import type { ForgeCheck } from "@/lib/core/forge/forgeSource";
import { AppError } from "@/lib/errors";
import type { GitLabClient } from "./gitLabClient";
import { gitLabGroup, gitLabProject, gitLabToken, gitLabUser } from "./gitLabShapes";

const day = 86_400_000;
const warnDays = 14;
type Missing = ForgeCheck["missing"][number];

/** What is wrong with the token itself. */
function ofToken({ scopes, expires_at: end }: { readonly scopes: readonly string[]; readonly expires_at?: string | null | undefined }, now: number): Missing[] {
  const found: Missing[] = [];
  if (!scopes.some((scope) => scope === "api" || scope === "read_api")) found.push({ what: "Merge requests, issues and members: the token lacks the scope read_api", hint: "Make one with the scopes read_api and read_repository." });
  if (!scopes.some((scope) => scope === "api" || scope === "read_repository")) found.push({ what: "Private code: the token lacks the scope read_repository", hint: "Without it, let git read the repositories with credentials of its own." });
  if (end != null && Date.parse(end) - now < warnDays * day) found.push({ what: `The token ends on ${end}`, hint: "Make a new one before then and enter it here." });
  return found;
}

/** Asks whether a group or a project can be seen. */
async function ofChoice(client: GitLabClient, name: string): Promise<Missing[]> {
  const path = encodeURIComponent(name);
  for (const asked of [() => client.one(gitLabProject, `/projects/${path}`), () => client.one(gitLabGroup, `/groups/${path}`, { with_projects: false }), () => client.page(gitLabProject, `/users/${path}/projects`, { per_page: 1 })]) {
    try {
      await asked();
      return [];
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== "not-found" && error.code !== "refused")) throw error;
    }
  }
  return [{ what: name, hint: "There is no such group or project, or the token's account is no member of it. Check the name, or make its account a Reporter there." }];
}

/** Whose token it is, its scopes and its end, and which of the chosen names it does not open. */
export async function checkGitLab(client: GitLabClient, chosen: readonly string[], now: number): Promise<ForgeCheck> {
  // What a token says of itself needs no scope; other kinds of token do not know it.
  const token = await client.one(gitLabToken, "/personal_access_tokens/self").catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  });
  const missing = token === null ? [] : ofToken(token, now);
  if (missing.some(({ what }) => what.includes("read_api"))) return { login: "", kind: "token", scopes: token?.scopes ?? null, missing };
  const user = await client.one(gitLabUser, "/user");
  for (const name of chosen) missing.push(...(await ofChoice(client, name)));
  return { login: user.username, kind: user.bot === true ? "token" : "user", scopes: token?.scopes ?? null, missing };
}
