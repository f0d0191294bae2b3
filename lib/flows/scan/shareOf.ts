import type { LineCounts, ShareRange } from "./scanReport";

/** Headline share, floor, ceiling and coverage of METRICS §1 over n = added − leftOut − bot. 0/0 is null, never 0. */
export function shareOf(lines: LineCounts, humanByEvidence: number): ShareRange {
  const n = lines.added - lines.leftOut - lines.bot;
  if (n === 0) return { value: null, floor: null, ceiling: null, coverage: null };
  const marked = lines.proven + lines.declared;
  return { value: marked / n, floor: lines.proven / n, ceiling: (marked + lines.unknown) / n, coverage: (marked + humanByEvidence) / n };
}
