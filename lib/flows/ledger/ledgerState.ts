import { deflateRawSync, inflateRawSync } from "node:zlib";
import { Ledger } from "@/lib/core/ledger/ledger";
import type { LedgerRules } from "@/lib/core/ledger/ledger";
import { packMemory, unpackMemory } from "@/lib/core/ledger/packMemory";
import { packRuns, unpackRuns } from "@/lib/core/ledger/packRuns";
import type { WalkedChange } from "@/lib/sources/git/walkedChange";

/** What is saved of a ledger between two runs. Bytes are deflated. */
export interface LedgerState {
  readonly nextBirth: number;
  /** Runs of live files by path; null where a file is gone. After a full run all files, after an incremental one those it touched. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
  readonly memory: Uint8Array;
}

/** Saves a ledger: all of it, or only the files of `touched`. */
export function saveLedger(ledger: Ledger, touched: Iterable<string> = ledger.files.keys()): LedgerState {
  const files = new Map<string, Uint8Array | null>();
  for (const path of touched) {
    const runs = ledger.files.get(path);
    files.set(path, runs ? deflateRawSync(packRuns(runs)) : null);
  }
  return { nextBirth: ledger.nextBirth, files, memory: deflateRawSync(packMemory(ledger.keeper)) };
}

/** A ledger that goes on where it was saved. It needs the runs of those files only that the coming changes touch (`touchedPaths`). */
export function restoreLedger(state: LedgerState, rules: LedgerRules): Ledger {
  const ledger = new Ledger(rules);
  for (const [path, bytes] of state.files) if (bytes) ledger.files.set(path, unpackRuns(inflateRawSync(bytes)));
  unpackMemory(inflateRawSync(state.memory), ledger.keeper);
  ledger.nextBirth = state.nextBirth;
  return ledger;
}

/** Every path that some changes read or write. */
export function touchedPaths(changes: Iterable<WalkedChange>): Set<string> {
  const paths = new Set<string>();
  for (const { edits } of changes) {
    for (const { path, renamedFrom } of edits?.files ?? []) {
      paths.add(path);
      if (renamedFrom !== null) paths.add(renamedFrom);
    }
  }
  return paths;
}
