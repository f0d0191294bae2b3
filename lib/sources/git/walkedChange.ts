import type { Change } from "@/lib/core/history/change";
import type { FileChange } from "@/lib/core/history/fileChange";

/** A change and the files of its net diff. */
export interface WalkedChange {
  readonly change: Change;
  readonly files: readonly FileChange[];
}
