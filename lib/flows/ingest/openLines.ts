import { readIgnoredCommits } from "@/lib/sources/git/ledger/readIgnoredCommits";
import type { Repository } from "@/lib/sources/git/repository";
import type { Bulk } from "@/lib/store/bulk";
import type { Ledger } from "@/lib/store/ledger/batch";
import { firstChangeOf } from "@/lib/store/ledger/firstChangeOf";
import { readLinesState } from "@/lib/store/ledger/readLinesState";
import { readOwners } from "@/lib/store/ledger/readOwners";
import { truncateAfter } from "@/lib/store/ledger/truncateAfter";
import { ledgerVersion } from "../ledger/ledgerVersion";
import { StoredLines } from "../ledger/storedLines";

const differences = (one: readonly string[], other: readonly string[]): string[] => {
  const [ones, others] = [new Set(one), new Set(other)];
  return [...one.filter((sha) => !others.has(sha)), ...other.filter((sha) => !ones.has(sha))];
};

/**
 * The ledger of lines, ready for the change at the cursor. Where it does not stand there, or was made by other rules (a database from before, another
 * version), everything stored is forgotten and read again; where other commits are to be ignored than before, everything from the first
 * change that one of them landed with.
 */
export async function openLines(bulk: Bulk, ledger: Ledger, repository: Repository): Promise<StoredLines> {
  const rules = { version: ledgerVersion, ignored: [...await readIgnoredCommits(repository)].sort() };
  const read = () => readLinesState(bulk, ledger.repositoryId, repository.head.length);
  let state = await read();
  if (ledger.cursor.changeCount > 0 && (state?.changeCount !== ledger.cursor.changeCount || state.version !== rules.version)) {
    await truncateAfter(bulk, ledger, -1);
    state = null;
  }
  const affected = state === null ? null : await firstChangeOf(bulk, ledger.repositoryId, differences(state.ignored, rules.ignored));
  if (affected !== null) {
    await truncateAfter(bulk, ledger, affected - 1);
    state = await read();
  }
  if (state === null || ledger.cursor.changeCount === 0) return new StoredLines(rules, null);
  return new StoredLines(rules, { nextBirth: state.nextBirth, memory: state.memory, load: (paths) => readOwners(bulk, ledger, paths) });
}
