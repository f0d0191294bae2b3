import type { Conflict } from "./conflict/conflict";
import type { Correction } from "./correction/correction";
import type { Evidence } from "./evidence";
import type { Signature } from "./signature/signature";
import type { Verdict } from "./verdict";

/** What one commit's own evidence says, whatever became of its lines (DECISIONS 11). */
export interface Judgement {
  readonly verdict: Verdict;
  /** The agent its lines are counted for, or null. */
  readonly agent: string | null;
  /** Model as written, of the same mark or of another mark of the same agent; null where none names it. */
  readonly model: string | null;
  /** Model normalised (`claude-opus-4-8`), or null. */
  readonly modelId: string | null;
  /** Every agent found with strength D or better; the first is `agent`. More than one is a tie that is shown. */
  readonly agents: readonly { readonly agent: string; readonly model: string | null; readonly modelId: string | null }[];
  /** True where the verdict `human` comes from a policy or a date and not from evidence (h_p, DECISIONS 15). */
  readonly byPolicy: boolean;
  /** One sentence that says why, for a reader. */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  /** What looks automated on it and matches no rule; absent where nothing does. */
  readonly unmatched?: readonly Signature[];
  /** What says otherwise than the verdict, where anything of weight does. */
  readonly conflicts?: readonly Conflict[];
  /** True where another repository counts this commit: a fork or a mirror leaves out what the first one has (DECISIONS 4). */
  readonly countedElsewhere?: boolean;
  /** True where a person says that nobody wrote these lines: they are left out. */
  readonly saidGenerated?: boolean;
  /** Where a person corrected the commit or a writer of its record: what its evidence alone says, and the corrections of its writers by their place. */
  readonly corrected?: { readonly without: Judgement; readonly writers: ReadonlyMap<number, Correction> };
}
