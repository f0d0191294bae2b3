import type { ForgeSource } from "@/lib/core/forge/forgeSource";
import type { Bulk } from "@/lib/store/bulk";
import { forgeRepositories } from "@/lib/store/forge/forgeRepositories";
import type { StoredForge } from "@/lib/store/forge/forges";
import { saveForgePage } from "@/lib/store/forge/saveForgePage";
import { stalePulls } from "@/lib/store/forge/stalePulls";
import type { LinkedRepository } from "./alignRepositories";
import type { ForgeWorld } from "./openForge";

export interface SyncedRepository {
  readonly pulls: number;
  readonly issues: number;
  /** Whether its changes may have to be matched and judged again: also for what a sync stored that was killed. */
  readonly isTouched: boolean;
  /** False where the process was asked to stop in the middle: the next sync goes on there. */
  readonly isWhole: boolean;
}

/** Forges tell whole seconds, and answer from copies that lag: what changed within the last hour is asked again when a list has it again. */
const unsettledMs = 3_600_000;

/** Whether there is anything new: a list may have said when the newest one was changed. The first sync always asks. */
const isNews = (newest: number | null | undefined, until: number | null): boolean => until === null || newest === undefined || (newest !== null && newest >= until);

/** Brings what changed in one repository since the last sync, page by page; each page is stored with its cursor in one transaction, so that a kill at any moment loses and doubles nothing. */
export async function syncRepository({ db, clock }: ForgeWorld, bulk: Bulk, forge: StoredForge, source: ForgeSource, { repositoryId, listed, stored }: LinkedRepository, signal: AbortSignal): Promise<SyncedRepository> {
  const now = clock();
  const place = { cursor: stored?.cursor ?? {}, pullsUntil: stored?.pullsUntil ?? null, issuesUntil: stored?.issuesUntil ?? null, now };
  const isCutOff = Object.keys(place.cursor).length > 0;
  const wants = { pulls: isCutOff || isNews(listed.pullsAt, place.pullsUntil), issues: isNews(listed.issuesAt, place.issuesUntil) };
  const target = { forge: { id: forge.id, host: new URL(forge.webUrl).host }, externalId: listed.externalId, repositoryId };
  const wasNews = isCutOff || (listed.pullsAt != null && wants.pulls);
  let [pulls, issues] = [0, 0];
  const done = (isWhole: boolean): SyncedRepository => ({ pulls, issues, isTouched: wasNews || pulls + issues > 0, isWhole });
  if (wants.pulls || wants.issues) {
    for await (const page of source.changesOf(listed, { ...place, wants }, (named) => stalePulls(bulk, repositoryId, named, now - unsettledMs))) {
      pulls += (await saveForgePage(bulk, target, page)).length;
      issues += page.issues.length;
      if (signal.aborted) return done(false);
    }
  }
  await forgeRepositories.noteSynced(db, forge.id, listed.externalId, new Date(now));
  return done(true);
}
