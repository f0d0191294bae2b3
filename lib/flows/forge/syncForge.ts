import { ForgeBusy } from "@/lib/core/forge/forgeBusy";
import type { ForgeSource } from "@/lib/core/forge/forgeSource";
import { AppError } from "@/lib/errors";
import { type Bulk, openBulk } from "@/lib/store/bulk";
import { forgeRepositories } from "@/lib/store/forge/forgeRepositories";
import { forges, type StoredForge } from "@/lib/store/forge/forges";
import type { IngestSettings } from "../ingest/ingestSettings";
import { groupPeople } from "../people/groupPeople";
import { alignRepositories, type LinkedRepository } from "./alignRepositories";
import { listWanted, type WantedRepositories } from "./listWanted";
import { openForge, readForgeToken } from "./openForge";
import { syncRepository } from "./syncRepository";
import { syncTeams } from "./syncTeams";

export interface SyncResult {
  /** Repositories that were looked at, and how many of them are new here. */
  readonly repositories: number;
  readonly added: number;
  readonly pulls: number;
  readonly issues: number;
  /** Ours with commits that are not read. */
  readonly due: readonly number[];
  /** Ours whose changes may have to be matched and judged again. */
  readonly touched: readonly number[];
  readonly errors: readonly AppError[];
  /** False where it was asked to stop in the middle. */
  readonly isWhole: boolean;
}

export interface SyncOptions {
  readonly signal?: AbortSignal;
  /** Of one repository only, by its name; no teams. */
  readonly only?: string;
}

interface Sync {
  readonly settings: IngestSettings;
  readonly forge: StoredForge;
  readonly source: ForgeSource;
  readonly bulk: Bulk;
  readonly signal: AbortSignal;
  readonly errors: AppError[];
}

/** One that cannot be read does not keep the others from being read; a limit that is used up does. */
async function passOver(errors: AppError[], what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError) || error instanceof ForgeBusy || error.code === "internal") throw error;
    errors.push(new AppError(error.code, `${what}: ${error.message}`, { ...(error.hint === null ? {} : { hint: error.hint }) }));
  }
}

async function listOnly({ forge, source, settings }: Sync, only: string): Promise<WantedRepositories> {
  const listed = await source.repositoriesNamed([only]);
  const stored = await forgeRepositories.list(settings.db, forge.id);
  const isWanted = (fullName: string, externalId: string) => stored.some((each) => each.externalId === externalId && each.repositoryId !== null) || forge.chosen.some((name) => fullName.toLowerCase() === name.toLowerCase() || fullName.toLowerCase().startsWith(`${name.toLowerCase()}/`));
  return { listed: listed.filter(({ fullName, externalId }) => isWanted(fullName, externalId)), gone: [], errors: [] };
}

async function listAll({ forge, source, settings }: Sync): Promise<WantedRepositories> {
  const stored = await forgeRepositories.list(settings.db, forge.id);
  const names = forge.chosen.length > 0 ? [] : [...(await forgeRepositories.ours(settings.db, new URL(forge.webUrl).host)).keys()];
  return await listWanted(source, forge.chosen, stored, names);
}

async function syncEach(sync: Sync, linked: readonly LinkedRepository[]): Promise<Pick<SyncResult, "pulls" | "issues" | "touched">> {
  const counts = { pulls: 0, issues: 0 };
  const touched: number[] = [];
  for (const each of linked) {
    if (sync.signal.aborted) break;
    await passOver(sync.errors, each.listed.fullName, async () => {
      const done = await syncRepository(sync.settings, sync.bulk, sync.forge, sync.source, each, sync.signal);
      counts.pulls += done.pulls;
      counts.issues += done.issues;
      if (done.isTouched) touched.push(each.repositoryId);
    });
  }
  return { ...counts, touched };
}

async function run(sync: Sync, only: string | undefined): Promise<SyncResult> {
  const { settings, forge } = sync;
  const wanted = only === undefined ? await listAll(sync) : await listOnly(sync, only);
  sync.errors.push(...wanted.errors);
  // Nothing at all could be listed: that is the error.
  if (wanted.listed.length === 0 && wanted.errors[0] !== undefined) throw wanted.errors[0];
  const { linked, due, added } = await alignRepositories(settings, forge, await forgeRepositories.list(settings.db, forge.id), wanted);
  const counts = await syncEach(sync, linked);
  if (only === undefined && !sync.signal.aborted) await passOver(sync.errors, "Teams", () => syncTeams(settings, sync.bulk, forge, sync.source));
  await groupPeople(settings.db, "identities");
  const [first, ...more] = sync.errors;
  const error = first === undefined ? null : new AppError(first.code, more.length === 0 ? first.message : `${first.message} (and ${String(more.length)} more)`, { ...(first.hint === null ? {} : { hint: first.hint }) });
  // A single repository says nothing of the others, good or bad.
  if (only === undefined) await forges.note(settings.db, forge.id, { error, ...(sync.signal.aborted ? {} : { syncedAt: new Date(settings.clock()) }) });
  return { repositories: wanted.listed.length, added, due, errors: sync.errors, isWhole: !sync.signal.aborted, ...counts };
}

/**
 * Brings a forge's repositories, pull requests, issues and teams up to date. Killed at any moment and called again it goes on from the last stored page, and it asks nothing twice that did not change. A failure is written to the
 * connection with its way out before it is thrown; `ForgeBusy` is none: everything so far is stored, and the same call goes on later.
 */
export async function syncForge(settings: IngestSettings, forgeId: number, { signal = new AbortController().signal, only }: SyncOptions = {}): Promise<SyncResult> {
  const forge = await forges.read(settings.db, forgeId);
  const bulk = await openBulk(settings.databaseUrl);
  try {
    const source = openForge(settings, forge, await readForgeToken(settings, forgeId));
    return await run({ settings, forge, source, bulk, signal, errors: [] }, only);
  } catch (cause) {
    if (cause instanceof ForgeBusy) throw cause;
    const error = cause instanceof AppError ? cause : new AppError("internal", "The sync broke off.", { hint: "It is tried again by itself; what is stored is kept. The log has the cause.", cause });
    await forges.note(settings.db, forgeId, { error }).catch(() => undefined);
    throw error;
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
