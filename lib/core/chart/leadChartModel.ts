import type { RoundedEdges } from "./roundEdges";
import type { VerdictLines } from "./verdictLines";

/** One ISO week of the lead chart; a week without counted lines is a gap. */
export interface LeadWeek {
  /** Monday, `2026-11-16`. */
  readonly week: string;
  /** `week 47`. */
  readonly label: string;
  /** `16–22 Nov 2026`. */
  readonly days: string;
  /** False for the running week: dotted, hollow, in no headline. */
  readonly complete: boolean;
  readonly lines: VerdictLines | null;
  readonly edges: RoundedEdges | null;
  readonly changes: number;
  /** `lines` is null because nothing of the week may be told (works-council mode), not because nothing landed. */
  readonly withheld?: boolean;
  /** Address of the changes that landed in this week. */
  readonly rows: string | null;
}

/** A compared window: a square bracket over the line with the number of the headline. */
export interface Bracket {
  /** Index of the first and the last week. */
  readonly from: number;
  readonly to: number;
  /** Percent as the headline prints it. */
  readonly percent: number;
}

/** A dated model release. `at` is measured in weeks from the first Monday (2.5 is the middle of the third week). */
export interface ReleaseMarker {
  readonly at: number;
  readonly label: string;
  readonly day: string;
}

/** Weeks without counted lines, or of which nothing may be told, both indices included. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Everything the lead chart draws: AI share above, lines per week below. */
export interface LeadChartModel {
  readonly weeks: readonly LeadWeek[];
  readonly brackets: readonly Bracket[];
  readonly releases: readonly ReleaseMarker[];
  readonly gaps: readonly Gap[];
  /** Another line to hold this one against, in grey: percent a week, null for a gap. */
  readonly against?: { readonly own: string; readonly name: string; readonly shares: readonly (number | null)[] };
}
