/** Days from..until, half-open, as `2026-03-01`. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** In place of "as far back as there is history", and of "until today and on". */
export const endless = { from: "0001-01-01", until: "9999-12-31" } as const;
