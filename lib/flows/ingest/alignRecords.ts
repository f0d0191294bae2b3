import type { LineRecordSource } from "@/lib/sources/git/record/lineRecordSource";
import type { Bulk } from "@/lib/store/bulk";
import type { Ledger } from "@/lib/store/ledger/batch";
import { findChangedRecords, readRecordsState, saveRecordsState } from "@/lib/store/ledger/findChangedRecords";
import { truncateAfter } from "@/lib/store/ledger/truncateAfter";

/**
 * Makes what is stored agree with the line records of today: where one of a stored commit is new (a note that was pushed after its commit), another one or
 * gone, everything from the change that landed the commit on is forgotten (and read again). Nothing is compared where their refs stand where they stood. Returns
 * true where something was forgotten.
 */
export async function alignRecords(bulk: Bulk, ledger: Ledger, records: LineRecordSource): Promise<boolean> {
  if ((await readRecordsState(bulk, ledger.repositoryId)) === records.state) return false;
  const changed = ledger.cursor.changeCount === 0 ? null : await findChangedRecords(bulk, ledger.repositoryId, records.ids);
  if (changed !== null) await truncateAfter(bulk, ledger, changed - 1);
  await saveRecordsState(bulk, ledger.repositoryId, records.state);
  return changed !== null;
}
