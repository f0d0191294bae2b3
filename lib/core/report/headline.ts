/** A piece of a sentence. `ai` and `people` wear their colour; `strong` is heavier. */
export interface HeadlinePart {
  readonly text: string;
  readonly tone?: "ai" | "people" | "unknown" | "strong";
  /** Where the words lead, in running text; never in a headline. */
  readonly href?: string;
}

/** A sentence made from data (LOOK §4): sentence case, no full stop, one finding, at most three numbers. */
export type Headline = readonly HeadlinePart[];
