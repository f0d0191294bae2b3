import { createHash } from "node:crypto";
import { landChanges } from "@/lib/core/history/landChanges";
import type { PullHead } from "@/lib/core/history/pullHeads";
import { listCommits } from "@/lib/sources/git/listCommits";
import { listPullHeads } from "@/lib/sources/git/pull/listPullHeads";
import { lookBehind } from "@/lib/sources/git/pull/lookBehind";
import type { Repository } from "@/lib/sources/git/repository";
import type { Bulk } from "@/lib/store/bulk";
import type { Ledger } from "@/lib/store/ledger/batch";
import { findSquashed, readLandedPulls, readPullsState, savePullsState, type StoredPull } from "@/lib/store/ledger/landedPulls";
import { truncateAfter } from "@/lib/store/ledger/truncateAfter";

/** Names the heads that stored changes name and were not matched with; '' for none. Equal names: nothing came since. */
function stateOf(stored: readonly StoredPull[], heads: readonly PullHead[]): string {
  const shas = new Map(heads.map(({ forge, number, sha }) => [`${forge} ${String(number)}`, sha]));
  const open = stored.flatMap(({ sha, forge, number, head }) => {
    const now = shas.get(`${forge} ${String(number)}`);
    return now === undefined || now === head ? [] : [`${sha} ${now}`];
  });
  return open.length === 0 ? "" : createHash("sha1").update(open.join("\n")).digest("hex");
}

/** The first stored change that would be matched with another head today; null where none would. */
async function firstChanged(repository: Repository, stored: readonly StoredPull[], now: number): Promise<number | null> {
  const commits = await listCommits(repository);
  const { changes } = await lookBehind(repository, landChanges(commits, repository.head, { now }), commits);
  const pulls = new Map(changes.flatMap(({ sha, pull }) => (pull ? [[sha, pull.head] as const] : [])));
  return stored.find(({ sha, head }) => pulls.has(sha) && pulls.get(sha) !== head)?.ordinal ?? null;
}

/** The first stored change into which a commit was squashed that the default branch reaches by now; null where there is none. */
async function firstReached(bulk: Bulk, ledger: Ledger, repository: Repository): Promise<number | null> {
  if (ledger.cursor.head === null || ledger.cursor.head === repository.head) return null;
  const fresh = await listCommits(repository, ledger.cursor.head);
  const found = await findSquashed(bulk, ledger.repositoryId, fresh.map(({ sha }) => sha));
  return found.size === 0 ? null : Math.min(...found.values());
}

/**
 * Makes what is stored agree with the heads of pull requests that the repository has today: where one came after its change was read, or a squashed commit landed after all,
 * everything from that change on is forgotten (and read again). Returns true where something was forgotten.
 */
export async function alignPulls(bulk: Bulk, ledger: Ledger, repository: Repository, now: number): Promise<boolean> {
  const reached = await firstReached(bulk, ledger, repository);
  const stored = await readLandedPulls(bulk, ledger.repositoryId);
  const state = stateOf(stored, await listPullHeads(repository));
  const changed = state === (await readPullsState(bulk, ledger.repositoryId)) ? null : await firstChanged(repository, stored, now);
  const first = Math.min(reached ?? Number.POSITIVE_INFINITY, changed ?? Number.POSITIVE_INFINITY);
  if (Number.isFinite(first)) await truncateAfter(bulk, ledger, first - 1);
  return Number.isFinite(first);
}

/** Notes which heads were looked at, once everything is stored. */
export async function notePulls(bulk: Bulk, ledger: Ledger, repository: Repository): Promise<void> {
  await savePullsState(bulk, ledger.repositoryId, stateOf(await readLandedPulls(bulk, ledger.repositoryId), await listPullHeads(repository)));
}
