/** AI lines and counted lines of one group in two windows. */
export interface MovedGroup {
  readonly name: string;
  readonly now: { readonly ai: number; readonly counted: number };
  readonly before: { readonly ai: number; readonly counted: number };
}

export interface Mover {
  readonly name: string;
  /** In points of the whole share; those of all groups add up to its change. */
  readonly points: number;
}

/**
 * What moved the AI share S between two windows, group by group: a group's part is (AI − S_before · lines) now / all lines now, less the same before. A group adds by being larger or by
 * having more AI than the whole had before; all parts add up to S_now − S_before, since Σ (AI − S_before · lines) is 0 before and (S_now − S_before) · lines now.
 * Example: S from 0.5 (50 of 100) to 0.6 (60 of 100), all in one of two groups of 50: its part is +10 points, the other's 0.
 * Sorted by size. Empty where either window has no lines.
 */
export function whatMoved(groups: readonly MovedGroup[]): Mover[] {
  const sum = (pick: (group: MovedGroup) => number) => groups.reduce((total, group) => total + pick(group), 0);
  const [nowLines, beforeLines] = [sum(({ now }) => now.counted), sum(({ before }) => before.counted)];
  if (nowLines === 0 || beforeLines === 0) return [];
  const share = sum(({ before }) => before.ai) / beforeLines;
  const part = ({ ai, counted }: MovedGroup["now"], all: number) => (ai - share * counted) / all;
  return groups.map(({ name, now, before }) => ({ name, points: 100 * (part(now, nowLines) - part(before, beforeLines)) }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.name < b.name ? -1 : 1));
}
