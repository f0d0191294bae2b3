import type { ForgeSource, ListedRepository } from "@/lib/core/forge/forgeSource";
import { ForgeBusy } from "@/lib/core/forge/forgeBusy";
import { AppError } from "@/lib/errors";
import type { StoredForgeRepository } from "@/lib/store/forge/forgeRepositories";

export interface WantedRepositories {
  readonly listed: readonly ListedRepository[];
  /** Stored ones that the forge has no more, or shows no more, or that left what is chosen. */
  readonly gone: readonly string[];
  /** What could not be listed. Nothing is called gone then. */
  readonly errors: readonly AppError[];
}

const isOwner = (name: string) => !name.includes("/");
const lower = (name: string) => name.toLowerCase();

/** Whether a repository of this name is one of those that are asked about. */
function isChosen(fullName: string, chosen: readonly string[]): boolean {
  return chosen.some((name) => lower(fullName) === lower(name) || lower(fullName).startsWith(`${lower(name)}/`));
}

async function attempt(work: () => Promise<void>, errors: AppError[]): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError) || error instanceof ForgeBusy || error.code === "internal") throw error;
    errors.push(error);
  }
}

/** What a forge has of what is chosen; where nothing is, of what is read here (`names`). Stored ones that no list has are asked for by name: they may be called otherwise today. */
export async function listWanted(source: ForgeSource, chosen: readonly string[], stored: readonly StoredForgeRepository[], names: readonly string[]): Promise<WantedRepositories> {
  const found = new Map<string, ListedRepository>();
  const errors: AppError[] = [];
  const add = (repositories: readonly ListedRepository[]) => { for (const each of repositories) found.set(each.externalId, each); };
  for (const owner of chosen.filter(isOwner)) await attempt(async () => { for await (const page of source.repositoriesOf(owner)) add(page); }, errors);
  const named = chosen.length === 0 ? names : chosen.filter((name) => !isOwner(name));
  // On GitLab a name with a slash can be that of a group too.
  if (named.length > 0) await attempt(async () => { add(await source.repositoriesNamed(named)); }, errors);
  const missing = stored.filter(({ externalId, isGone }) => !isGone && !found.has(externalId));
  if (errors.length > 0 || missing.length === 0) return { listed: [...found.values()], gone: [], errors };
  const today = new Map<string, ListedRepository>();
  await attempt(async () => { for (const each of await source.repositoriesNamed(missing.map(({ fullName }) => fullName))) today.set(each.externalId, each); }, errors);
  if (errors.length > 0) return { listed: [...found.values()], gone: [], errors };
  const kept = missing.filter(({ externalId, fullName }) => {
    const now = today.get(externalId);
    // Moved away out of a chosen organisation it is somebody else's; one that was chosen by its name is followed.
    return now !== undefined && (chosen.length === 0 || isChosen(now.fullName, chosen) || chosen.some((name) => lower(name) === lower(fullName)));
  });
  for (const { externalId } of kept) { const now = today.get(externalId); if (now !== undefined) found.set(externalId, now); }
  return { listed: [...found.values()], gone: missing.filter((each) => !kept.includes(each)).map(({ externalId }) => externalId), errors };
}
