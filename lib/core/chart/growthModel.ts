/** One complete week: as counted, and as fitted (percent). */
export interface GrowthPoint {
  /** Weeks since the first one. */
  readonly at: number;
  readonly label: string;
  readonly percent: number;
  readonly fitted: number;
  readonly low: number;
  readonly high: number;
}

/** The AI share on a scale of log-odds, where steady growth is a straight line. */
export interface GrowthModel {
  readonly points: readonly GrowthPoint[];
  readonly weeks: number;
  /** First and last of the scale, percent. */
  readonly scale: readonly [number, number];
  readonly ticks: readonly number[];
  readonly months: readonly { readonly at: number; readonly label: string }[];
  readonly releases: readonly { readonly at: number; readonly label: string }[];
  /** Where the fitted line passes 1:2, 1:1 and 2:1; only within the weeks. Empty where it is not steady. */
  readonly rings: readonly { readonly at: number; readonly percent: number; readonly label: string }[];
  /** A line is drawn only where growth is steady. */
  readonly isSteady: boolean;
  readonly endLabel: string;
}
