import type { LeadChartModel } from "@/lib/core/chart/leadChartModel";
import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { Headline } from "@/lib/core/report/headline";
import type { CalibrationMark } from "./calibrationModel";
import type { FigureText } from "./figureText";

/** A note in the rail beside the lead chart. */
export interface RailNote {
  readonly kicker: string;
  readonly text: Headline;
}

/** Headline, numeral, range bar, notes and chart of the first figure. */
export interface LeadModel {
  readonly headline: Headline;
  /** Null where the headline is no number but a range. */
  readonly edges: RoundedEdges | null;
  readonly isRange: boolean;
  /** `of 208,683 merged lines`. */
  readonly linesLine: string;
  /** `in 2,970 changes, 31 Aug – 15 Nov 2026`. */
  readonly changesLine: string;
  /** What authors of unmarked changes said: beside the range, in no count. */
  readonly calibration?: CalibrationMark | null;
  readonly notes: readonly RailNote[];
  readonly figure: FigureText;
  readonly chart: LeadChartModel;
}
