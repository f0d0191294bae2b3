/** One row of the report `aiShareByWeek`: added lines of one ISO week by who wrote them. */
export type ShareByWeekRow = Readonly<{
  /** Monday in the organisation's zone. */
  week: string;
  complete: boolean;
  changes: number;
  proven: number;
  declared: number;
  unknown: number;
  human: number;
  humanEvidence: number;
  bot: number;
  leftOut: number;
  /** Sums over changes for the interval of the share: a = AI lines, n = counted lines. */
  aa: number;
  an: number;
  nn: number;
  /** Nothing of the week may be told (works-council mode): its numbers are 0 and mean nothing. */
  withheld?: boolean;
}>;
