import type { LeadWeek } from "../chart/leadChartModel";
import type { RoundedEdges } from "../chart/roundEdges";

/** What a badge or a picture says. All of it is told to whoever has its address. */
export interface PublicFigureModel {
  /** `aider`, or the organisation. */
  readonly about: string;
  /** The sentence of the page. */
  readonly headline: string;
  /** Null where nothing is counted yet. */
  readonly edges: RoundedEdges | null;
  /** The headline is no number but a range. */
  readonly isRange: boolean;
  /** `of 208,683 merged lines in 2,970 changes, 31 Aug – 15 Nov 2026`. */
  readonly basis: string;
  readonly weeks: readonly LeadWeek[];
}
