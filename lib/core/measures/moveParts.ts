import type { LineParts } from "./share";

/** Counted lines that get another verdict. */
export interface MovedLines {
  readonly before: string;
  readonly after: string;
  readonly lines: number;
}

const parts = { proven: "proven", declared: "declared", unknown: "unknown", bot: "bot", leftOut: "leftOut", human: "humanPolicy" } as const;
const partOf = (verdict: string): keyof LineParts | null => (verdict in parts ? parts[verdict as keyof typeof parts] : null);

/** The parts once those lines have moved; what people wrote moves by policy only. */
export function moveParts(before: LineParts, moved: readonly MovedLines[]): LineParts {
  const sums = { ...before };
  for (const { before: from, after: to, lines } of moved) {
    const [source, target] = [partOf(from), partOf(to)];
    if (source === null || target === null) continue;
    sums[source] -= lines;
    sums[target] += lines;
  }
  return sums;
}
