import type { FixWeeksModel } from "@/lib/core/chart/prepareFixWeeks";
import type { Headline } from "@/lib/core/report/headline";
import type { EditionModel } from "./editionModel";
import type { FactTableModel } from "./evidencePageModel";
import type { FigureText } from "./figureText";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { AgeBars } from "./survivalPageModel";

/** A large number and what it counts. */
export interface FixFact {
  readonly value: string;
  /** Behind the number, smaller. */
  readonly unit: string;
  readonly tone: "ai" | "people" | null;
  readonly text: string;
}

/** One method, drawn on an axis of years from 0. */
export interface YearsRow {
  readonly id: string;
  readonly title: string;
  readonly small: string;
  /** Null: `said` says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** `1.1 (0.8–1.4) n = 212`. */
  readonly said: string;
}

export interface YearsModel {
  readonly rows: readonly YearsRow[];
  /** From 0; the last is the end of the axis. */
  readonly ticks: readonly number[];
}

/** One writer's times within a severity, on a logarithmic axis. Places are 0..1. */
export interface TimesRow {
  readonly id: string;
  readonly title: string;
  readonly tone: "ai" | "people" | "all";
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  /** `5.8 h`, or why there is none. */
  readonly said: string;
  /** `n 61`, `n 61, 4 open`. */
  readonly n: string;
}

export interface TimesModel {
  readonly groups: readonly { readonly severity: string; readonly rows: readonly TimesRow[] }[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export interface FixesPageModel {
  readonly edition: EditionModel;
  readonly filter: FilterSentenceModel;
  readonly headline: Headline;
  readonly facts: readonly FixFact[];
  /** What a forge would add, where none tells anything; where settings are. */
  readonly note: Headline | null;
  readonly throughput: { readonly figure: FigureText; readonly model: FixWeeksModel | null };
  readonly campaigns: { readonly figure: FigureText; readonly table: FactTableModel; readonly makeHref: string | null };
  readonly years: { readonly figure: FigureText; readonly model: YearsModel };
  readonly times: { readonly figure: FigureText; readonly model: TimesModel | null; readonly empty: string };
  readonly ages: { readonly figure: FigureText; readonly bars: AgeBars | null };
}
