import type { ShareWindow } from "@/lib/core/report/headlineShare";
import { addLines } from "./addLines";
import { countedLines } from "./countedLines";
import type { ShareByWeekRow } from "./shareByWeekRow";

/**
 * Sums weeks to one window. Standard error of S = A / N over changes (ratio estimator, linearised):
 * sqrt(k / (k − 1) · (Σa² − 2 S Σan + S² Σn²)) / N, which is additive (DECISIONS 24); null under two changes.
 */
export function sumWindow(rows: readonly ShareByWeekRow[]): ShareWindow & { readonly changes: number } {
  const lines = addLines(rows);
  const total = (pick: (row: ShareByWeekRow) => number): number => rows.reduce((sum, row) => sum + pick(row), 0);
  const changes = total((row) => row.changes);
  const n = countedLines(lines);
  const share = n === 0 ? 0 : (lines.proven + lines.declared) / n;
  const squares = total((row) => row.aa) - 2 * share * total((row) => row.an) + share * share * total((row) => row.nn);
  const standardError = n === 0 || changes < 2 ? null : Math.sqrt((changes / (changes - 1)) * Math.max(0, squares)) / n;
  return { lines, changes, humanEvidence: total((row) => row.humanEvidence), standardError };
}
