import type { Change } from "@/lib/core/history/change";
import { Ledger } from "@/lib/core/ledger/ledger";
import { packMemory, unpackMemory } from "@/lib/core/ledger/packMemory";
import { packRuns, unpackRuns } from "@/lib/core/ledger/packRuns";
import type { Repository } from "@/lib/sources/git/repository";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import type { WalkPlan } from "@/lib/sources/git/walkChanges";

/** Owners and memory after a change, as they would be stored. */
export interface SavedLedger {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly memory: Uint8Array;
  readonly nextBirth: number;
}

/** Packs the state of a ledger. */
export function saveLedger(ledger: Ledger): SavedLedger {
  return { files: new Map([...ledger.files].map(([path, runs]) => [path, packRuns(runs)])), memory: packMemory(ledger.keeper), nextBirth: ledger.nextBirth };
}

/** Number of the newest changes that landed at least `commits` commits. */
export function newestChanges(changes: readonly Change[], commits: number): number {
  let left = commits;
  let count = 0;
  for (let at = changes.length - 1; at >= 0 && left > 0; at--, count++) left -= changes[at]?.commits.length ?? 0;
  return count;
}

/** Seconds to go on from `saved` through `plan`'s changes: reading them, the ledger, packing what they touched. No database, no listing of commits. */
export async function measureIncremental(repository: Repository, plan: WalkPlan, saved: SavedLedger, now: () => number): Promise<number> {
  const started = now();
  const ledger = new Ledger({ moves: true });
  unpackMemory(saved.memory, ledger.keeper);
  ledger.nextBirth = saved.nextBirth;
  const touched = new Set<string>();
  for await (const { edits } of walkChanges(repository, { ...plan, edits: "marked" })) {
    if (!edits) continue;
    for (const { path, renamedFrom } of edits.files) for (const name of [path, renamedFrom ?? path]) load(name);
    ledger.apply(edits);
  }
  for (const path of touched) {
    const runs = ledger.files.get(path);
    if (runs) packRuns(runs);
  }
  packMemory(ledger.keeper);
  return (now() - started) / 1_000;

  function load(path: string): void {
    if (touched.has(path)) return;
    touched.add(path);
    const bytes = saved.files.get(path);
    if (bytes) ledger.files.set(path, unpackRuns(bytes));
  }
}
