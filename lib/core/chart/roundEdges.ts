import { countedLines } from "./countedLines";
import type { VerdictLines } from "./verdictLines";

/** Percentages (0..100) as they are printed: edges rounded once, parts taken between the edges, so that parts add up to 100. */
export interface RoundedEdges {
  readonly floor: number;
  readonly headline: number;
  readonly ceiling: number;
  readonly proven: number;
  readonly declared: number;
  readonly unknown: number;
  readonly human: number;
}

/**
 * Rounds the cumulative edges of a stack, never its parts (LOOK §5). Whole percents; tenths where the headline is under 10 %.
 * Null for 0/0: no counted line is no data, not 0 %.
 */
export function roundEdges(lines: VerdictLines): RoundedEdges | null {
  const n = countedLines(lines);
  if (n === 0) return null;
  const ai = lines.proven + lines.declared;
  const perPercent = ai / n < 0.0995 ? 10 : 1;
  const edge = (sum: number): number => Math.round((sum / n) * 100 * perPercent);
  const floor = edge(lines.proven);
  const headline = edge(ai);
  const ceiling = edge(ai + lines.unknown);
  const percent = (steps: number): number => steps / perPercent;
  return {
    floor: percent(floor),
    headline: percent(headline),
    ceiling: percent(ceiling),
    proven: percent(floor),
    declared: percent(headline - floor),
    unknown: percent(ceiling - headline),
    human: percent(100 * perPercent - ceiling),
  };
}
