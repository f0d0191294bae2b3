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

/** Counted lines of one verdict, as they are judged before the correction. */
export interface CorrectedLines {
  readonly lines: number;
  readonly verdict: Verdict | "leftOut";
}

const sumOf = (parts: readonly CorrectedLines[], holds: (verdict: CorrectedLines["verdict"]) => boolean): number => parts.reduce((sum, { lines, verdict }) => sum + (holds(verdict) ? lines : 0), 0);

/** What a correction of some lines does to a sum that they are part of. Lines that are left out, or become so, leave n (DECISIONS 26). Pure. */
export function correctionEffect({ ai, n }: AiLines, { parts, says }: { readonly parts: readonly CorrectedLines[]; readonly says: CorrectionSays }): CorrectionEffect {
  const lines = sumOf(parts, () => true);
  const nAfter = n - sumOf(parts, isCounted) + (says === "generated" ? 0 : lines);
  const aiAfter = ai - sumOf(parts, isAi) + (says === "agent" ? lines : 0);
  return { before: ratio(ai, n), after: ratio(aiAfter, nAfter), nBefore: n, nAfter };
}
