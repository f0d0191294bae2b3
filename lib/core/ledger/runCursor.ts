import { AppError } from "@/lib/errors";
import type { OwnerRuns } from "./ownerRuns";

/** Reads runs from the first line to the last. */
export class RunCursor {
  private numbers: Int32Array = new Int32Array(0);
  private used = 0;
  private at = 0;
  /** Lines of the run at `at` that were not read yet. */
  private left = 0;

  start(runs: OwnerRuns): this {
    this.numbers = runs.numbers;
    this.used = runs.used;
    this.at = 0;
    this.left = runs.used > 0 ? (runs.numbers[0] ?? 0) : 0;
    return this;
  }

  /** Reads `lines` lines into `target`, or nowhere. Throws where there are not as many. */
  read(lines: number, target: OwnerRuns | null): void {
    for (let wanted = lines; wanted > 0; ) {
      if (this.at >= this.used) throw new AppError("internal", "The ledger knows fewer lines of a file than git removes.", { hint: "Please report this with the repository's address." });
      const step = wanted < this.left ? wanted : this.left;
      target?.append(step, this.numbers[this.at + 1] ?? 0);
      wanted -= step;
      this.left -= step;
      if (this.left === 0) this.next();
    }
  }

  readRest(target: OwnerRuns): void {
    if (this.left > 0) target.append(this.left, this.numbers[this.at + 1] ?? 0);
    for (let at = this.at + 2; at < this.used; at += 2) target.append(this.numbers[at] ?? 0, this.numbers[at + 1] ?? 0);
    this.at = this.used;
    this.left = 0;
  }

  private next(): void {
    this.at += 2;
    this.left = this.at < this.used ? (this.numbers[this.at] ?? 0) : 0;
  }
}
