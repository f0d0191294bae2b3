import type { ForgeCheck, ListedRepository } from "@/lib/core/forge/forgeSource";
import type { ForgeToken } from "@/lib/core/forge/forgeToken";
import { AppError } from "@/lib/errors";
import { type AskedForge, type ForgeWorld, openForge } from "./openForge";

/** What a connection would open and read. */
export interface ForgePreview {
  readonly check: ForgeCheck;
  /** Full names that the first sync would add, and how many it would pass over: forks, archived ones, those without a commit. */
  readonly added: readonly string[];
  readonly passedOver: number;
  /** There were more than are listed for a preview. */
  readonly isCut: boolean;
}

/** Lists are cut there: a preview is waited for. */
const mostListed = 1_000;
const isAdded = ({ forkOf, isArchived, headSha }: ListedRepository) => forkOf === null && !isArchived && headSha !== null;

/** Asks a forge with a token that is not kept what it opens and which repositories a connection would read. Throws as `checkForge` does. */
export async function previewForge(world: Pick<ForgeWorld, "clock" | "sources" | "forgeSecondMs">, forge: AskedForge, token: ForgeToken): Promise<ForgePreview> {
  const source = openForge(world, forge, token);
  const check = await source.check(forge.chosen);
  const listed = new Map<string, ListedRepository>();
  const take = (page: readonly ListedRepository[]) => { for (const each of page) listed.set(each.externalId, each); };
  for (const owner of forge.chosen.filter((name) => !name.includes("/"))) {
    for await (const page of passing(source.repositoriesOf(owner))) {
      take(page);
      if (listed.size >= mostListed) break;
    }
  }
  const named = forge.chosen.filter((name) => name.includes("/"));
  if (named.length > 0) take(await source.repositoriesNamed(named));
  const added = [...listed.values()].filter(isAdded).map(({ fullName }) => fullName).sort();
  return { check, added, passedOver: listed.size - added.length, isCut: listed.size >= mostListed };
}

/** What a token does not open is told by the check already. */
async function* passing(pages: AsyncIterable<readonly ListedRepository[]>): AsyncIterable<readonly ListedRepository[]> {
  try {
    yield* pages;
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== "not-found" && error.code !== "refused")) throw error;
  }
}
