import { z } from "zod";
import type { ForgePage } from "@/lib/core/forge/forgeFacts";
import type { ForgeReaders, ForgeSource } from "@/lib/core/forge/forgeSource";
import { checkGitHub, hasScope, scopesOf } from "./checkGitHub";
import { gitHubClient, type GitHubClient, type GitHubSettings } from "./gitHubClient";
import { readIssues } from "./readIssues";
import { readPulls } from "./readPulls";
import { repositoriesNamed, repositoriesOf } from "./readRepositories";
import { readTeams } from "./readTeams";

const perPage = 100;

/** GitHub as a forge, and the password that git shows to it. */
export type GitHub = ForgeSource & Pick<GitHubClient, "gitToken">;

async function readersOf(client: GitHubClient, fullName: string): Promise<ForgeReaders> {
  const [owner, repo] = fullName.split("/");
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const { body } = await client.get(z.array(z.object({ id: z.number() })), "GET /repos/{owner}/{repo}/collaborators", { owner, repo, affiliation: "all", per_page: perPage, page });
    ids.push(...body.map(({ id }) => String(id)));
    if (body.length < perPage) return ids;
  }
}

/** GitHub, or an Enterprise server of it. Nothing is asked before something is wanted. */
export function openGitHub(settings: GitHubSettings): GitHub {
  const client = gitHubClient(settings);
  let asked: Promise<boolean> | null = null;
  // Classic tokens without the scope are refused the whole answer for the address in it; apps and fine-grained tokens are told what is public.
  const withAddresses = () => (asked ??= settings.token.kind === "app" ? Promise.resolve(true) : client.get(z.unknown(), "GET /user", {}).then(({ headers }) => {
    const scopes = scopesOf(headers);
    return scopes === null || hasScope(scopes, "user:email");
  }).catch((error: unknown) => { asked = null; throw error; }));
  return {
    gitToken: () => client.gitToken(),
    check: (chosen) => checkGitHub(client, settings.token, chosen),
    repositoriesOf: (owner) => repositoriesOf(client, owner),
    repositoriesNamed: (fullNames) => repositoriesNamed(client, fullNames),
    async *changesOf(repository, place, choose): AsyncGenerator<ForgePage> {
      if (place.wants.pulls) yield* readPulls(client, repository, place, choose, await withAddresses());
      if (place.wants.issues) yield* readIssues(client, repository, place);
    },
    teamsOf: async (organisation) => await readTeams(client, organisation, await withAddresses()),
    readersOf: async ({ fullName, isPrivate }) => (isPrivate ? await readersOf(client, fullName) : "everybody"),
  };
}
