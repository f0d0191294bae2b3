import { z } from "zod";
import type { ListedRepository } from "@/lib/core/forge/forgeSource";
import { AppError } from "@/lib/errors";
import type { GitHubClient } from "./gitHubClient";
import { instant, page } from "./page";

/** How many names stand in one query. */
const namesAtOnce = 50;

const newest = "(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { updatedAt } }";
const fragment = `fragment repository on Repository {
  databaseId nameWithOwner url isPrivate isArchived isFork parent { databaseId } defaultBranchRef { name target { oid } } pullRequests${newest} issues${newest}
}`;
const ownedQuery = `query Repositories($owner: String!, $after: String) {
  repositoryOwner(login: $owner) { repositories(first: 50, after: $after, ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) { pageInfo { hasNextPage endCursor } nodes { ...repository } } }
}
${fragment}`;

const newestOf = z.object({ nodes: z.array(z.object({ updatedAt: instant }).nullable()).nullable() }).transform(({ nodes }) => nodes?.[0]?.updatedAt ?? null);
const rawRepository = z.object({
  databaseId: z.number(), nameWithOwner: z.string(), url: z.string(), isPrivate: z.boolean(), isArchived: z.boolean(), isFork: z.boolean(), parent: z.object({ databaseId: z.number().nullable() }).nullable(),
  defaultBranchRef: z.object({ name: z.string(), target: z.object({ oid: z.string() }).nullable() }).nullable(), pullRequests: newestOf, issues: newestOf,
}).transform((raw): ListedRepository => ({
  externalId: String(raw.databaseId), fullName: raw.nameWithOwner, defaultBranch: raw.defaultBranchRef?.name ?? null, isPrivate: raw.isPrivate, isArchived: raw.isArchived, forkOf: raw.isFork ? String(raw.parent?.databaseId ?? "?") : null,
  cloneUrl: `${raw.url}.git`, headSha: raw.defaultBranchRef?.target?.oid ?? null, pullsAt: raw.pullRequests, issuesAt: raw.issues,
}));

const ownedSchema = z.object({ repositoryOwner: z.object({ repositories: page(rawRepository) }).nullable() });

/** All repositories of an organisation or an account, with what tells whether there is anything new: a point for every fifty. */
export async function* repositoriesOf(client: GitHubClient, owner: string): AsyncGenerator<readonly ListedRepository[]> {
  for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const { data }: { readonly data: z.infer<typeof ownedSchema> } = await client.ask(ownedSchema, ownedQuery, { owner, after });
    if (data.repositoryOwner === null) throw new AppError("not-found", `GitHub has no organisation or account called ${owner}, or this token may not see it.`, { hint: "Check the name, and whether the token was given access to the organisation." });
    yield data.repositoryOwner.repositories.nodes;
    after = data.repositoryOwner.repositories.next;
  }
}

async function someNamed(client: GitHubClient, fullNames: readonly string[]): Promise<ListedRepository[]> {
  const places = fullNames.map((_, at) => String(at));
  const query = `query Named(${places.map((at) => `$o${at}: String!, $n${at}: String!`).join(", ")}) {
${places.map((at) => `  r${at}: repository(owner: $o${at}, name: $n${at}) { ...repository }`).join("\n")}
}
${fragment}`;
  const variables = Object.fromEntries(fullNames.flatMap((fullName, at) => [[`o${String(at)}`, fullName.split("/")[0] ?? ""], [`n${String(at)}`, fullName.split("/")[1] ?? ""]]));
  const { data } = await client.ask(z.record(z.string(), rawRepository.nullable()), query, variables);
  return Object.values(data).filter((found) => found !== null);
}

/** Those of these names that there are and can be seen. GitHub leads former names on. */
export async function repositoriesNamed(client: GitHubClient, fullNames: readonly string[]): Promise<ListedRepository[]> {
  const found: ListedRepository[] = [];
  const sound = fullNames.filter((name) => /^[^/]+\/[^/]+$/.test(name));
  for (let at = 0; at < sound.length; at += namesAtOnce) found.push(...(await someNamed(client, sound.slice(at, at + namesAtOnce))));
  return found;
}
