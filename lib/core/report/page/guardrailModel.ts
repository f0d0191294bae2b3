import type { Headline } from "../headline";
import type { FactTableModel } from "./evidencePageModel";
import type { FigureText } from "./figureText";

/** One guardrail as a small multiple: two numbers, two lines, what may be said of them. */
export interface GuardCellModel {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Ready to print; null where there is not enough data. */
  readonly ai: string | null;
  readonly other: string | null;
  /** `people`, or `no AI evidence`. */
  readonly otherName: string;
  readonly isPeople: boolean;
  /** Values by week on one scale, 0..1 of the plot's height. */
  readonly aiLine: readonly (number | null)[];
  readonly otherLine: readonly (number | null)[];
  /** ▲ only where the interval of the difference excludes 0. */
  readonly mark: "▲" | "=" | "–";
  readonly saying: string;
  /** Of what it was counted, with the way to the rows. */
  readonly counts: Headline;
}

export interface GuardrailModel {
  readonly figure: FigureText;
  readonly cells: readonly GuardCellModel[];
  /** The same numbers by week. */
  readonly twin: FactTableModel;
  /** Where all of them are told; null on that page. */
  readonly moreHref: string | null;
}
