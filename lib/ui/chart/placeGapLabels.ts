/** Weeks without lines, both indices included, and the words for them. */
export interface GapPlace {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

interface Plot {
  /** Left edge and width of a week in px. */
  readonly left: number;
  readonly step: number;
  /** AI share of each week in percent, null in gaps. */
  readonly shares: readonly (number | null)[];
}

const letterWidth = 6.4;
/** Under this share the line would run through words that stand on the axis. */
const clearShare = 13;

/** Names the longest gaps first, on the axis where the line is not; words that would touch the line or another name are left out. */
export function placeGapLabels(gaps: readonly GapPlace[], { left, step, shares }: Plot): { readonly from: number; readonly x: number; readonly text: string }[] {
  const end = left + shares.length * step;
  const named: { from: number; x: number; text: string; to: number }[] = [];
  const isClear = (x: number, to: number) => named.every((other) => x >= other.to + 8 || to + 8 <= other.x)
    && shares.slice(Math.max(0, Math.floor((x - left) / step - 0.5)), Math.ceil((to - left) / step + 0.5)).every((share) => share === null || share > clearShare);
  for (const gap of gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    const middle = left + ((gap.from + gap.to + 1) / 2) * step;
    for (const text of [gap.label, "no lines"]) {
      const width = text.length * letterWidth;
      const x = Math.max(left + 4, Math.min(middle - width / 2, end - width - 4));
      if (!isClear(x, x + width)) continue;
      named.push({ from: gap.from, x, text, to: x + width });
      break;
    }
  }
  return named;
}
