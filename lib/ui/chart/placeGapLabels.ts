/** A gap and where its words would stand, in px. */
export interface GapPlace {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly label: string;
}

const letterWidth = 6.4;

/** Names the longest gaps first and leaves out those whose words would touch a name that stands already. */
export function placeGapLabels<Gap extends GapPlace>(gaps: readonly Gap[]): Gap[] {
  const named: Gap[] = [];
  const end = (gap: GapPlace) => gap.x + gap.label.length * letterWidth + 8;
  for (const gap of [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (named.every((other) => gap.x >= end(other) || end(gap) <= other.x)) named.push(gap);
  }
  return named;
}
