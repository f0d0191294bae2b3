import type { CorrectionSays } from "../attribution/correction/correction";
import type { Verdict } from "../attribution/verdict";
import { ratio } from "./share";

/** Lines of AI, and counted lines. */
export interface AiLines {
  readonly ai: number;
  readonly n: number;
}

/** AI-merged share before and after, 0..1 or null where nothing is counted, and how many counted lines it is of. */
export interface CorrectionEffect {
  readonly before: number | null;
  readonly after: number | null;
  readonly nBefore: number;
  readonly nAfter: number;
}

const isAi = (verdict: Verdict | "leftOut"): boolean => verdict === "proven" || verdict === "declared";
const isCounted = (verdict: Verdict | "leftOut"): boolean => verdict !== "bot" && verdict !== "leftOut";

/** What a correction does to a sum that `lines` counted lines of one verdict are part of. Lines that are left out, or become so, leave n (DECISIONS 26). Pure. */
export function correctionEffect({ ai, n }: AiLines, { lines, verdict, says }: { readonly lines: number; readonly verdict: Verdict | "leftOut"; readonly says: CorrectionSays }): CorrectionEffect {
  const nAfter = n - (isCounted(verdict) ? lines : 0) + (says === "generated" ? 0 : lines);
  const aiAfter = ai - (isAi(verdict) ? lines : 0) + (says === "agent" ? lines : 0);
  return { before: ratio(ai, n), after: ratio(aiAfter, nAfter), nBefore: n, nAfter };
}
