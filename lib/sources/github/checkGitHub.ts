import { z } from "zod";
import type { ForgeToken } from "@/lib/core/forge/forgeToken";
import type { ForgeCheck } from "@/lib/core/forge/forgeSource";
import { AppError } from "@/lib/errors";
import type { GitHubClient } from "./gitHubClient";
import { repositoriesNamed, repositoriesOf } from "./readRepositories";
import { readTeams } from "./readTeams";

type Missing = ForgeCheck["missing"][number];

/** Scopes of classic tokens that hold others. */
const holds: Readonly<Record<string, readonly string[]>> = { "read:org": ["write:org", "admin:org"], "read:user": ["user"], "user:email": ["user"] };
const wanted: readonly (Missing & { readonly scope: string })[] = [
  { scope: "repo", what: "private repositories", hint: "Give the token the scope repo." },
  { scope: "read:org", what: "teams and their members", hint: "Give the token the scope read:org." },
  { scope: "user:email", what: "public addresses of accounts, by which people are found in git", hint: "Give the token the scope user:email (or read:user)." },
];

/** Scopes of a classic token; null for tokens that have none. */
export const scopesOf = (headers: Readonly<Record<string, unknown>>): string[] | null => {
  const told = headers["x-oauth-scopes"];
  return typeof told === "string" && told !== "" ? told.split(",").map((scope) => scope.trim()) : null;
};

export const hasScope = (scopes: readonly string[] | null, scope: string): boolean => scopes !== null && [scope, ...(holds[scope] ?? []), ...(scope === "user:email" ? ["read:user"] : [])].some((each) => scopes.includes(each));

async function trial(what: string, work: () => Promise<unknown>): Promise<Missing[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== "refused" && error.code !== "not-found")) throw error;
    return [{ what, hint: error.hint ?? error.message }];
  }
}

/** Whose token it is, which scopes it has, and what of the chosen organisations and repositories it does not open. Throws `refused` for one that is no good at all. */
export async function checkGitHub(client: GitHubClient, token: ForgeToken, chosen: readonly string[]): Promise<ForgeCheck> {
  // An app has no account of its own; the limits answer to every kind of token.
  const who = token.kind === "app" ? { body: { login: `app ${String(token.appId)}` }, headers: {} } : await client.get(z.object({ login: z.string() }), "GET /user", {});
  const scopes = scopesOf(who.headers);
  const missing: Missing[] = scopes === null ? [] : wanted.filter(({ scope }) => !hasScope(scopes, scope)).map(({ what, hint }) => ({ what, hint }));
  const owners = chosen.filter((name) => !name.includes("/"));
  for (const owner of owners) {
    missing.push(...(await trial(`repositories of ${owner}`, () => repositoriesOf(client, owner).next())));
    if (scopes === null || hasScope(scopes, "read:org")) missing.push(...(await trial(`teams of ${owner}`, () => readTeams(client, owner, false))));
  }
  const named = chosen.filter((name) => name.includes("/"));
  const seen = new Set((named.length === 0 ? [] : await repositoriesNamed(client, named)).map(({ fullName }) => fullName.toLowerCase()));
  for (const name of named) if (!seen.has(name.toLowerCase())) missing.push({ what: name, hint: "Check the name, and whether the token was given this repository. Renamed ones are named by their new name." });
  return { login: who.body.login, kind: token.kind === "app" ? "app" : "user", scopes, missing };
}
