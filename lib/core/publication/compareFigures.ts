import type { Figures } from "./figuresOf";

export interface ChangedFigure {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Rounding of sums in another order is no change. */
const isSame = (one: number | null, other: number | null): boolean => one === other || (one !== null && other !== null && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one)));

/** Figures that are not what they were, those that are gone and new ones too, in the order they were told. */
export function compareFigures(before: Figures, after: Figures): ChangedFigure[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((name): ChangedFigure => ({ name, before: before[name] ?? null, after: after[name] ?? null })).filter((each) => !isSame(each.before, each.after));
}
