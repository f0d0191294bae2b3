import type { Verdict } from "@/lib/core/attribution/verdict";
import type { LineCounts } from "./scanReport";

/** Adds up lines by verdict. */
export class LineTally {
  private leftOut = 0;
  /** Human by evidence, not by policy or date: the part of `human` that coverage counts. */
  humanByEvidence = 0;
  private readonly verdicts: Record<Verdict, number> = { proven: 0, declared: 0, unknown: 0, human: 0, bot: 0 };

  addLeftOut(lines: number): void {
    this.leftOut += lines;
  }

  add(verdict: Verdict, lines: number, byPolicy: boolean): void {
    this.verdicts[verdict] += lines;
    if (verdict === "human" && !byPolicy) this.humanByEvidence += lines;
  }

  toCounts(): LineCounts {
    const { proven, declared, human, unknown, bot } = this.verdicts;
    return { added: this.leftOut + proven + declared + human + unknown + bot, leftOut: this.leftOut, proven, declared, human, unknown, bot };
  }
}
