import type { Change } from "@/lib/core/history/change";
import type { FileChange } from "@/lib/core/history/fileChange";
import type { ChangeEdits } from "@/lib/core/ledger/changeEdits";

/** A change and the files of its net diff. */
export interface WalkedChange {
  readonly change: Change;
  readonly files: readonly FileChange[];
  /** What the ledger of lines needs, where the plan asked for it. */
  readonly edits?: ChangeEdits;
}
