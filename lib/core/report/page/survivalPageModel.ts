import type { BurndownModel } from "@/lib/core/chart/prepareBurndown";
import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { SurvivalModel } from "@/lib/core/chart/prepareSurvival";
import type { VerdictLines } from "@/lib/core/chart/verdictLines";
import type { Headline } from "@/lib/core/report/headline";
import type { EditionModel } from "./editionModel";
import type { FigureText } from "./figureText";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { Crumb } from "./filesPageModel";

/** One group of lines: what of them is still there, and how much was soon rewritten. Null is not enough data. */
export interface StayedRow {
  readonly group: string;
  readonly tone: "ai" | "people" | "unknown" | null;
  readonly isPart: boolean;
  readonly born: number;
  /** Printed percent after 30, 90 and 180 days. */
  readonly retention: readonly (number | null)[];
  readonly rework: { readonly percent: number; readonly low: number; readonly high: number } | null;
  /** `needs 10 changes and 200 lines, has 3 and 120`. */
  readonly lacks: string | null;
}

/** Lines that ended: rows by who wrote them, columns by the change that ended them. */
export interface RewriteMatrix {
  readonly by: readonly string[];
  readonly rows: readonly { readonly of: string; readonly tone: "ai" | "people" | "unknown" | null; readonly total: number; readonly cells: readonly { readonly lines: number; readonly percent: number | null }[] }[];
}

/** Ages of replaced lines, in percent of each side. */
export interface AgeBars {
  readonly left: { readonly title: string; readonly lines: number };
  /** `isPeople`: the lines are known to be people's and not only without evidence of AI. */
  readonly right: { readonly title: string; readonly lines: number; readonly isPeople?: boolean };
  readonly rows: readonly { readonly label: string; readonly left: number; readonly right: number }[];
}

/** Three figures that fit on another page. */
export interface StayedFact {
  readonly kicker: string;
  readonly text: Headline;
}

export interface SurvivalPageModel {
  readonly edition: EditionModel;
  readonly crumbs: readonly Crumb[];
  readonly filter: FilterSentenceModel;
  readonly headline: Headline;
  readonly lines: VerdictLines;
  readonly edges: RoundedEdges | null;
  readonly asOf: string;
  readonly facts: readonly StayedFact[];
  readonly stayed: { readonly figure: FigureText; readonly rows: readonly StayedRow[] };
  readonly survival: { readonly figure: FigureText; readonly model: SurvivalModel | null };
  readonly burndown: { readonly figure: FigureText; readonly model: BurndownModel | null };
  readonly rewrites: { readonly figure: FigureText; readonly matrix: RewriteMatrix | null };
  readonly ages: { readonly figure: FigureText; readonly bars: AgeBars | null };
  /** Null where the reader may not see its files. */
  readonly filesHref: string | null;
}
