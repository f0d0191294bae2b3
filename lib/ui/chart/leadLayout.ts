/** Fixed sizes of the two panels, so that nothing moves when the chart arrives. */
export interface LeadLayout {
  readonly width: number;
  readonly isNarrow: boolean;
  readonly left: number;
  readonly right: number;
  /** y of 100 %, and of 0 %. */
  readonly shareTop: number;
  readonly shareBottom: number;
  readonly linesTop: number;
  readonly linesBottom: number;
  readonly height: number;
}

/** Wide: 216 + 150 px plots with a column for direct labels; narrow: ticks inside, a key row under it. */
export function leadLayout(width: number): LeadLayout {
  const isNarrow = width < 560;
  if (isNarrow) return { width, isNarrow, left: 0, right: 0, shareTop: 34, shareBottom: 214, linesTop: 262, linesBottom: 380, height: 416 };
  return { width, isNarrow, left: 42, right: 148, shareTop: 54, shareBottom: 270, linesTop: 320, linesBottom: 470, height: 490 };
}
