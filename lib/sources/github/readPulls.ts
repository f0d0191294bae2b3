import { z } from "zod";
import { ForgeBusy } from "@/lib/core/forge/forgeBusy";
import type { ForgePage, ForgePull, ForgeRepositoryFacts } from "@/lib/core/forge/forgeFacts";
import type { ChoosePulls, SyncPlace } from "@/lib/core/forge/forgeSource";
import { AppError } from "@/lib/errors";
import type { GitHubClient } from "./gitHubClient";
import { instant, page } from "./page";
import { morePartQuery, type PullPart, pullFacts, pullParts, pullsQuery, type RawPull, rawParts, rawPull } from "./rawPull";

/** At once; GitHub gives up on answers that take it ten seconds, and then half of them are asked. */
const mostAtOnce = 50;
/** What changed this shortly before is asked again by the next sync. */
const unsettledMs = 30_000;

const listQuery = `query PullList($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) { databaseId pullRequests(first: 100, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) { pageInfo { hasNextPage endCursor } nodes { id number updatedAt } } }
}`;
const listSchema = z.object({ repository: z.object({ databaseId: z.number(), pullRequests: page(z.object({ id: z.string(), number: z.number(), updatedAt: instant })) }).nullable() });
const pullsSchema = z.object({ nodes: z.array(rawPull.nullable()) });

type Place = Pick<ForgeRepositoryFacts, "externalId" | "fullName">;

async function listAfter(client: GitHubClient, { externalId, fullName }: Place, after: string | null) {
  const [owner = "", name = ""] = fullName.split("/");
  const { data: { repository } } = await client.ask(listSchema, listQuery, { owner, name, after });
  // Another repository may have taken the name.
  if (repository === null || String(repository.databaseId) !== externalId) throw new AppError("not-found", `GitHub has no ${fullName} any more, or this token may not see it.`, { hint: "Nothing that is stored of it is lost." });
  return repository.pullRequests;
}

async function addParts(client: GitHubClient, raw: RawPull, part: PullPart, withAddresses: boolean): Promise<void> {
  const held: { readonly nodes: unknown[]; readonly next: string | null } | null = raw[part];
  const { query, withAccounts } = morePartQuery(part);
  const schema = z.object({ node: z.looseObject({}).transform((node): { readonly nodes: readonly unknown[]; readonly next: string | null } => rawParts[part].parse(node[part])) });
  for (let next = held?.next ?? null; next !== null;) {
    const { data: { node } } = await client.ask(schema, query, { id: raw.id, after: next, ...(withAccounts ? { withAddresses } : {}) });
    held?.nodes.push(...node.nodes);
    next = node.next;
  }
}

/** Everything of some pull requests. Where GitHub gives up on so many they are asked in halves; those that are gone meanwhile are left out. */
async function readInFull(client: GitHubClient, ids: readonly string[], fullName: string, withAddresses: boolean): Promise<ForgePull[]> {
  try {
    const { data } = await client.ask(pullsSchema, pullsQuery, { ids, withAddresses });
    const found = data.nodes.filter((raw) => raw !== null);
    for (const raw of found) for (const part of pullParts) await addParts(client, raw, part, withAddresses);
    return found.map((raw) => pullFacts(raw, fullName));
  } catch (error) {
    if (ids.length < 2 || !(error instanceof AppError && error.code === "unreachable" && !(error instanceof ForgeBusy))) throw error;
    const half = Math.ceil(ids.length / 2);
    return [...(await readInFull(client, ids.slice(0, half), fullName, withAddresses)), ...(await readInFull(client, ids.slice(half), fullName, withAddresses))];
  }
}

function* batchesOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += mostAtOnce) yield items.slice(at, at + mostAtOnce);
}

/**
 * Pull requests that changed since, newest first: a cheap list tells numbers and dates, and those that are wanted are asked in full. The cursor names where the list stands and what it began with, so that whatever
 * changes during a sync, or between a sync that was cut off and the one that goes on with it, stands in front of the next one.
 */
export async function* readPulls(client: GitHubClient, repository: Place, { cursor, pullsUntil, now }: SyncPlace, choose: ChoosePulls, withAddresses: boolean): AsyncGenerator<ForgePage> {
  let after = cursor["pullsAfter"] ?? null;
  let mark = cursor["pullsMark"] === undefined ? null : Number(cursor["pullsMark"]);
  for (let isDone = false; !isDone;) {
    const { nodes, next } = await listAfter(client, repository, after);
    mark ??= Math.min((nodes[0]?.updatedAt ?? 0) + 1_000, now - unsettledMs);
    const listed = nodes.filter(({ updatedAt }) => pullsUntil === null || updatedAt >= pullsUntil);
    isDone = next === null || listed.length < nodes.length;
    const wanted = await choose(listed);
    for (const batch of batchesOf(listed.filter(({ number }) => wanted.has(number)))) yield { pulls: await readInFull(client, batch.map(({ id }) => id), repository.fullName, withAddresses), issues: [] };
    after = next;
    yield isDone ? { pulls: [], issues: [], cursor: {}, pullsUntil: mark } : { pulls: [], issues: [], cursor: { pullsAfter: after ?? "", pullsMark: String(mark) } };
  }
}
