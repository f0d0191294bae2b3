import type { ReworkSums } from "../reworkInterval";
import type { GuardId } from "./guardMeasure";

/** Verdict of a change, or of lines. Mixed changes, with AI lines but no majority, are in neither side of a comparison. */
export type CellGroup = "ai" | "human" | "unknown";

interface Cell {
  readonly repository: number;
  /** Monday. */
  readonly week: string;
  readonly group: CellGroup;
}

/** Changes of one repository, week and verdict, and to how many of `n` it happened. */
export interface ChangeCell extends Cell {
  readonly measure: GuardId;
  readonly n: number;
  readonly x: number;
}

/** Lines born in one repository and week: those that ended within `days`. */
export interface LineCell extends Cell, ReworkSums {
  readonly days: number;
}

/** How many changes had a value. */
export interface ValueCell {
  readonly week: string;
  readonly group: CellGroup;
  readonly measure: GuardId;
  readonly value: number;
  readonly count: number;
}

/** All that guardrails are made of. `heads` is the day of each repository's newest change: what happens later is not seen yet. */
export interface GuardCells {
  readonly changes: readonly ChangeCell[];
  readonly lines: readonly LineCell[];
  readonly values: readonly ValueCell[];
  readonly heads: ReadonlyMap<number, string>;
  /** Complete weeks of the period, oldest first. */
  readonly weeks: readonly string[];
}
