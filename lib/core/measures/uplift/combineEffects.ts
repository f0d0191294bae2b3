import type { GroupTimeCell } from "./groupTimeEffect";

/*
 * Question: what do several cells say together: all after adoption, or those that lie e weeks from it?
 * Formula: θ = Σ n ATT ÷ Σ n with n the members of the cohort in the cell. Relative: 1 + Σ n ATT ÷ Σ n (1 + mean contrast of the controls), which is what adopters land ÷ what they
 * would have landed. The influence of an engineer is the sum of those on the cells, and of the cohort's size on the weights.
 * Leaves out: nothing.
 * Example: ATT 1 of two members and 4 of one: θ = 6 ÷ 3 = 2.
 * Source: Callaway and Sant’Anna (2021), §3 and theorem 4.
 */

export interface CombinedEffect {
  readonly effect: number;
  /** What each engineer adds to the error: the standard error is the root of the sum of squares. */
  readonly influence: Float64Array;
  /** Engineers of the cohorts and of the controls that have a part in it. */
  readonly treated: number;
  readonly controls: number;
}

interface Sums { readonly att: number; readonly level: number; readonly isRelative: boolean }

/** Adds what one cell's engineers move in θ. Of a ratio A ÷ M the change is (dA − θ dM) ÷ M. */
function addInfluence(cell: GroupTimeCell, { att, level, isRelative }: Sums, influence: Float64Array): void {
  const theta = att / level;
  const treatedMean = cell.att + cell.control;
  const weight = cell.att - theta * (isRelative ? 1 + cell.control : 1);
  for (let place = 0; place < cell.who.length; place += 1) {
    const [engineer, contrast] = [cell.who[place] ?? 0, cell.contrast[place] ?? 0];
    const moved = cell.role[place] === 1 ? contrast - treatedMean + weight : -(cell.treated / cell.controls) * (contrast - cell.control) * (isRelative ? 1 + theta : 1);
    influence[engineer] = (influence[engineer] ?? 0) + moved / level;
  }
}

/** θ over some cells; null where there are none. */
export function combineEffects(cells: readonly GroupTimeCell[], isRelative: boolean): CombinedEffect | null {
  const [first] = cells;
  if (first === undefined) return null;
  const att = cells.reduce((sum, cell) => sum + cell.treated * cell.att, 0);
  const level = cells.reduce((sum, cell) => sum + cell.treated * (isRelative ? 1 + cell.control : 1), 0);
  const influence = new Float64Array(first.count);
  for (const cell of cells) addInfluence(cell, { att, level, isRelative }, influence);
  const [treated, controls] = [1, -1].map((wanted) => {
    const met = new Uint8Array(first.count);
    for (const { who, role } of cells) for (let place = 0; place < who.length; place += 1) if (role[place] === wanted) met[who[place] ?? 0] = 1;
    return met.reduce((sum, value) => sum + value, 0);
  });
  return { effect: att / level + (isRelative ? 1 : 0), influence, treated: treated ?? 0, controls: controls ?? 0 };
}

export const errorOf = (influence: Float64Array): number => Math.sqrt(influence.reduce((sum, value) => sum + value * value, 0));
