import type { Change } from "@/lib/core/history/change";

/** What looking behind squashes changed, in changes and in counted lines. */
export interface SquashFigures {
  /** Changes of one commit that have a pull request with commits of its own, and how many of them landed its very tree. */
  squashes: number;
  sameTree: number;
  lines: number;
  /** Lines that one of the pull request's commits wrote. */
  mapped: number;
  /** Lines of squashes that carry a mark themselves: all of them are claimed where the squash is judged as a whole. */
  wholeClaimed: number;
  /** Lines that are an agent's once the commits behind are judged. */
  behindClaimed: number;
  /** Squashes without a mark of their own and with an agent's lines: their evidence was lost and is found again. */
  found: number;
  foundLines: number;
  /** Squashes with a mark of which no line is an agent's. */
  unfounded: number;
}

/** Adds up `SquashFigures` change by change. */
export class SquashTally {
  private readonly figures: SquashFigures = { squashes: 0, sameTree: 0, lines: 0, mapped: 0, wholeClaimed: 0, behindClaimed: 0, found: 0, foundLines: 0, unfounded: 0 };
  private isSquash = false;
  private isMarked = false;
  private counted = 0;
  private claimed = 0;

  begin(change: Change | undefined, isMarked: boolean): void {
    this.end();
    this.isSquash = change?.squashed !== undefined && change.rebased !== true;
    this.isMarked = isMarked;
    if (!this.isSquash) return;
    this.figures.squashes++;
    if (change?.pull?.sameTree === true) this.figures.sameTree++;
  }

  /** Lines of the change that was begun: whether they are claimed as a whole, and once the commits behind are judged. */
  add(lines: number, whole: boolean, behind: boolean, isMapped: boolean): void {
    if (!this.isSquash) return;
    this.counted += lines;
    this.figures.lines += lines;
    if (isMapped) this.figures.mapped += lines;
    if (whole) this.figures.wholeClaimed += lines;
    if (behind) this.claimed += lines;
  }

  /** Call after the last change. */
  finish(): SquashFigures {
    this.end();
    return this.figures;
  }

  private end(): void {
    if (this.isSquash) {
      this.figures.behindClaimed += this.claimed;
      if (!this.isMarked && this.claimed > 0) this.figures.found++;
      if (!this.isMarked) this.figures.foundLines += this.claimed;
      if (this.isMarked && this.counted > 0 && this.claimed === 0) this.figures.unfounded++;
    }
    this.counted = 0;
    this.claimed = 0;
  }
}
