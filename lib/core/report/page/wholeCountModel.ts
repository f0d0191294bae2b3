import type { FigureText } from "./figureText";

/** Every line that was ever added, in exactly one row. */
export interface WholeCountModel {
  readonly figure: FigureText;
  readonly added: number;
  readonly rows: readonly {
    /** Also the test id, after `whole-`. */
    readonly id: "proven" | "declared" | "unknown" | "human" | "bot" | "leftOut";
    readonly title: string;
    readonly lines: number;
    /** Percent of all added lines; null for 0/0. */
    readonly percent: number | null;
    readonly says: string;
  }[];
}
