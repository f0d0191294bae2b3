import { isOnFirstParentLine } from "@/lib/sources/git/isOnFirstParentLine";
import { lastCommonChange } from "@/lib/sources/git/lastCommonChange";
import type { Repository } from "@/lib/sources/git/repository";
import type { Bulk } from "@/lib/store/bulk";
import type { Ledger } from "@/lib/store/ledger/batch";
import { readChangeShas } from "@/lib/store/ledger/readChangeShas";
import { truncateAfter } from "@/lib/store/ledger/truncateAfter";

/**
 * Makes what is stored a prefix of the repository's first-parent line: where history was rewritten, everything after the last common
 * change is forgotten (and read again). Returns true where something was forgotten.
 */
export async function alignHistory(bulk: Bulk, ledger: Ledger, repository: Repository): Promise<boolean> {
  const { head, changeCount } = ledger.cursor;
  if (head === null || (await isOnFirstParentLine(repository, head))) return false;
  const ordinals = new Map((await readChangeShas(bulk, ledger.repositoryId, changeCount, changeCount)).map(({ sha, ordinal }) => [sha, ordinal]));
  const common = await lastCommonChange(repository, (sha) => ordinals.has(sha));
  await truncateAfter(bulk, ledger, common === null ? -1 : (ordinals.get(common) ?? -1));
  return true;
}
