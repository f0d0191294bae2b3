import "server-only";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { SyncState } from "@/lib/core/report/page/sourcesModel";
import type { ListedForge } from "@/lib/store/forge/listForges";
import type { ListedForgeRepository } from "@/lib/store/forge/listForgeRepositories";

const of = (count: number, one: string, many: string): string => `${formatCount(count)} ${count === 1 ? one : many}`;

/** `1,204 pull requests, 310 issues`. */
export const heldWords = ({ pulls, issues }: { readonly pulls: number; readonly issues: number }): string => `${of(pulls, "pull request", "pull requests")}${issues === 0 ? "" : `, ${of(issues, "issue", "issues")}`}`;

/** How a connection stands; `waitsUntil` where its limit of questions is used up. */
export function forgeStateOf({ kind, errorCode, syncedAt, added, whole }: ListedForge, timeZone: string, waitsUntil: Date | undefined): SyncState {
  const last = syncedAt === null ? null : formatInstant(syncedAt.toISOString(), timeZone);
  if (kind === "files") return { words: last === null ? "No file was taken yet" : `A file was taken on ${last}`, tone: "good" };
  if (errorCode !== null) return { words: last === null ? "Its first sync stopped" : `Stopped; the last whole sync was on ${last}`, tone: "bad" };
  if (waitsUntil !== undefined) return { words: `Its limit of questions is used up: 0 left until ${formatInstant(waitsUntil.toISOString(), timeZone)}; then ${last === null ? "the first sync" : "the sync"} goes on by itself`, tone: "waiting" };
  if (last === null) return { words: "Its first sync is under way", tone: "waiting" };
  if (whole < added) return { words: `Synced on ${last}; the first sync of ${of(added - whole, "repository", "repositories")} is under way`, tone: "waiting" };
  return { words: `Synced on ${last}`, tone: "good" };
}

/** How pull requests of one repository stand with its forge. */
export function repositoryStateOf({ kind, forge, forgeError, slug, goneAt, isMoving, pullsUntil, syncedAt }: ListedForgeRepository, timeZone: string): SyncState {
  const at = (time: Date) => formatInstant(time.toISOString(), timeZone);
  if (goneAt !== null) return { words: `${forge} has it no more, or it must not be seen, since ${at(goneAt)}`, tone: "bad" };
  if (slug === null) return { words: "Not read here", tone: "waiting" };
  if (kind === "files") return { words: syncedAt === null ? "From a file" : `From a file on ${at(syncedAt)}`, tone: "good" };
  if (forgeError !== null) return { words: pullsUntil === null ? "Waits for the connection" : `As of ${at(pullsUntil)}; the connection waits`, tone: "bad" };
  if (pullsUntil === null || isMoving) return { words: pullsUntil === null ? "First sync under way" : "Sync under way", tone: "waiting" };
  return { words: `As of ${at(syncedAt ?? pullsUntil)}`, tone: "good" };
}
