import { z } from "zod";
import type { ForgeAccountFacts } from "@/lib/core/forge/forgeFacts";
import type { ForgeTeamFacts } from "@/lib/core/forge/forgeSource";
import type { GitHubClient } from "./gitHubClient";
import { page } from "./page";
import { accountFragment, rawAccount } from "./rawAccount";

const members = (after: string) => `members(first: 100, membership: IMMEDIATE${after}) { pageInfo { hasNextPage endCursor } nodes { ...account } }`;
const teamsQuery = `query Teams($organisation: String!, $after: String, $withAddresses: Boolean!) {
  organization(login: $organisation) { teams(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { id databaseId slug name parentTeam { databaseId } ${members("")} } } }
}
${accountFragment}`;
const membersQuery = `query Members($id: ID!, $after: String!, $withAddresses: Boolean!) { node(id: $id) { ... on Team { ${members(", after: $after")} } } }
${accountFragment}`;

const account = rawAccount.pipe(z.custom<ForgeAccountFacts>((found) => found !== null));
const rawTeam = z.object({ id: z.string(), databaseId: z.number(), slug: z.string(), name: z.string(), parentTeam: z.object({ databaseId: z.number() }).nullable(), members: page(account) });
const teamsSchema = z.object({ organization: z.object({ teams: page(rawTeam) }).nullable() });
const membersSchema = z.object({ node: z.object({ members: page(account) }) });

async function allMembers(client: GitHubClient, team: z.infer<typeof rawTeam>, withAddresses: boolean): Promise<ForgeAccountFacts[]> {
  const found = [...team.members.nodes];
  for (let { next } = team.members; next !== null;) {
    const { data } = await client.ask(membersSchema, membersQuery, { id: team.id, after: next, withAddresses });
    found.push(...data.node.members.nodes);
    next = data.node.members.next;
  }
  return found;
}

/** The teams of an organisation with their own members. Those of an account that is no organisation: none. Throws `refused` where the token may not see members. */
export async function readTeams(client: GitHubClient, organisation: string, withAddresses: boolean): Promise<ForgeTeamFacts[]> {
  const teams: ForgeTeamFacts[] = [];
  for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const answer: z.infer<typeof teamsSchema> = (await client.ask(teamsSchema, teamsQuery, { organisation, after, withAddresses })).data;
    // A person's account has repositories and no teams.
    if (answer.organization === null) return [];
    for (const team of answer.organization.teams.nodes) teams.push({ externalId: String(team.databaseId), slug: team.slug, name: team.name, parentId: team.parentTeam === null ? null : String(team.parentTeam.databaseId), members: await allMembers(client, team, withAddresses) });
    after = answer.organization.teams.next;
  }
  return teams;
}
