import type { FixSize } from "@/lib/core/fix/fixSize";
import type { RatedFixes } from "./humanYears";

/** Fixes of one size in one repository. `weeks`: engineer-weeks that people spent on theirs. */
export interface FixCell {
  readonly repositoryId: number;
  readonly size: FixSize;
  readonly humanFixes: number;
  readonly weeks: number;
  readonly aiFixes: number;
}

/** A group of fixes that share one rate. */
export interface Stratum extends RatedFixes {
  readonly size: FixSize | null;
  /** Null: all repositories. */
  readonly repositoryId: number | null;
}

/** Fewer of people's fixes give no rate of their own. */
export const fewestFixes = 10;
/** 220 working days. */
export const weeksInYear = 44;

const sum = (cells: readonly FixCell[], of: "humanFixes" | "weeks"): number => cells.reduce((total, cell) => total + cell[of], 0);

/**
 * Gives each AI fix the narrowest group with at least ten of people's fixes: its size in its repository, its size anywhere, all fixes. Groups overlap: a repository's own fixes are among those of all. Empty where there are not ten
 * in all.
 */
export function stratify(cells: readonly FixCell[]): readonly Stratum[] {
  const strata = new Map<string, Stratum>();
  const add = (size: FixSize | null, repositoryId: number | null, of: readonly FixCell[], aiFixes: number): void => {
    const key = `${size ?? ""} ${String(repositoryId ?? "")}`;
    const known = strata.get(key) ?? { size, repositoryId, humanFixes: sum(of, "humanFixes"), years: sum(of, "weeks") / weeksInYear, aiFixes: 0 };
    strata.set(key, { ...known, aiFixes: known.aiFixes + aiFixes });
  };
  if (sum(cells, "humanFixes") < fewestFixes) return [];
  for (const cell of cells) {
    if (cell.aiFixes === 0) continue;
    const sameSize = cells.filter(({ size }) => size === cell.size);
    if (cell.humanFixes >= fewestFixes) add(cell.size, cell.repositoryId, [cell], cell.aiFixes);
    else if (sum(sameSize, "humanFixes") >= fewestFixes) add(cell.size, null, sameSize, cell.aiFixes);
    else add(null, null, cells, cell.aiFixes);
  }
  return [...strata.values()];
}
