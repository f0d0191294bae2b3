import type { GrowthModel } from "@/lib/core/chart/growthModel";
import type { Headline } from "@/lib/core/report/headline";
import type { EditionModel } from "./editionModel";
import type { FactTableModel } from "./evidencePageModel";
import type { FigureText } from "./figureText";
import type { FilterSentenceModel } from "./filterSentenceModel";

/** A figure and its interval, in printed percent. */
export interface WhiskerModel {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly interval: string;
}

export interface LoopModelRow {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly percent: string;
  readonly earlier: string;
  readonly series: readonly (number | null)[];
  readonly releaseAt: number | null;
  /** Alive after 90 days. */
  readonly survived: WhiskerModel | null;
  /** Why there is no number. */
  readonly survivedLacks: string;
  readonly reverts: string;
  readonly rework: string;
  readonly reviewed: string;
  readonly isPeople: boolean;
}

export interface LoopTableModel {
  readonly figure: FigureText;
  readonly rows: readonly LoopModelRow[];
  /** Top of the common scale of the areas, 0..1. */
  readonly top: number;
  readonly weeks: number;
  readonly firstMonday: string;
  readonly earlierTitle: string;
  /** Scale of the whiskers, percent, and the line of what has no AI evidence. */
  readonly survivedScale: readonly [number, number];
  readonly survivedOther: number | null;
  readonly otherName: string;
  readonly twin: FactTableModel;
}

export interface LoopPageModel {
  readonly edition: EditionModel;
  readonly filter: FilterSentenceModel;
  readonly headline: Headline;
  readonly notes: readonly Headline[];
  readonly growth: { readonly figure: FigureText; readonly model: GrowthModel | null; readonly twin: FactTableModel; readonly empty: string };
  readonly models: LoopTableModel;
  readonly figures: readonly { readonly text: FigureText; readonly table: FactTableModel; readonly empty: string }[];
  /** Where usage was imported. */
  readonly costHref: string | null;
  /** For owners. */
  readonly datesHref: string | null;
}
