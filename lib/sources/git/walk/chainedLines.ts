import { hunkSize } from "@/lib/core/ledger/changeEdits";
import { OwnerRuns } from "@/lib/core/ledger/ownerRuns";
import { spliceRuns } from "@/lib/core/ledger/spliceRuns";
import type { LineRun } from "./branchLines";

/** More lines than a file has. */
const endless = 1 << 30;
const nobody = -1;

/**
 * Who wrote the lines of a file that several commits touched one after the other, each from where the one before left off: as `git blame` finds it, from their hunks.
 * `runs` are the commits' own, oldest first. Gives triples (first line, last line, commit) as `LineRecord.files` has them; lines that none of them wrote are left out.
 */
export function chainedLines(runs: readonly LineRun[]): Int32Array {
  const [owners, added] = [new OwnerRuns(), new OwnerRuns()];
  owners.append(endless, nobody);
  for (const { commit, hunks } of runs) {
    added.clear();
    for (let at = 3; at < hunks.length; at += hunkSize) added.append(hunks[at] ?? 0, commit);
    spliceRuns(owners, Int32Array.from(hunks), added);
  }
  const triples: number[] = [];
  for (let at = 0, line = 1; at < owners.used; at += 2) {
    const [lines = 0, owner = nobody] = owners.numbers.subarray(at, at + 2);
    if (owner !== nobody) triples.push(line, line + lines - 1, owner);
    line += lines;
  }
  return Int32Array.from(triples);
}
