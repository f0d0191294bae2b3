/** Lines by what the truth and a guess say of them. */
export interface Confusion {
  both: number;
  onlyTruth: number;
  onlyGuess: number;
  neither: number;
}

export const newConfusion = (): Confusion => ({ both: 0, onlyTruth: 0, onlyGuess: 0, neither: 0 });

export function addLines(to: Confusion, truth: boolean, guess: boolean, lines: number): void {
  to[truth ? (guess ? "both" : "onlyTruth") : guess ? "onlyGuess" : "neither"] += lines;
}

/** Part of what the guess claims that is true; null where it claims nothing. */
export const precisionOf = ({ both, onlyGuess }: Confusion): number | null => (both + onlyGuess === 0 ? null : both / (both + onlyGuess));

/** Part of what is true that the guess claims; null where nothing is. */
export const recallOf = ({ both, onlyTruth }: Confusion): number | null => (both + onlyTruth === 0 ? null : both / (both + onlyTruth));
