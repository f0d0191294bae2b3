import { ownerRules } from "@/lib/core/owner/ownerRules";
import { readCodeOwners } from "@/lib/sources/git/readCodeOwners";
import type { Repository } from "@/lib/sources/git/repository";
import type { Bulk } from "@/lib/store/bulk";
import type { Ledger } from "@/lib/store/ledger/batch";
import { readOwnersState, saveAllOwners, saveNewOwners } from "@/lib/store/ledger/saveOwners";

/**
 * Gives the paths of a repository their owners by CODEOWNERS at the head, before days are summed: new paths theirs, all of them where the file is another one.
 * @param isSummed days were summed by an earlier reading.
 */
export async function alignOwners(bulk: Bulk, ledger: Ledger, repository: Repository, isSummed: boolean): Promise<void> {
  const file = await readCodeOwners(repository);
  const before = await readOwnersState(bulk, ledger.repositoryId);
  const state = file === null ? "" : `${file.id} ${String(ledger.pathIds.size)}`;
  if (before === state) return;
  const [id, count] = before.split(" ");
  if (file !== null && id === file.id && Number(count) < ledger.pathIds.size) await saveNewOwners(bulk, ledger, state, Number(count), ownerRules(file.text));
  else await saveAllOwners(bulk, ledger, state, file === null ? null : ownerRules(file.text), isSummed);
}
