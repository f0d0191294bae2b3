/**
 * Places labels beside their marks so that none is closer than `gap` px to the next, in the order of the marks, moving
 * them as little as the order allows (pool adjacent violators). Returns the new y in the order of the input.
 */
export function spreadLabels(wanted: readonly number[], gap = 15.5, bounds?: { readonly top: number; readonly bottom: number }): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const blocks: { sum: number; members: number[] }[] = [];
  order.forEach(({ y, index }, rank) => {
    blocks.push({ sum: y - rank * gap, members: [index] });
    let last = blocks.at(-1);
    let before = blocks.at(-2);
    while (last && before && before.sum / before.members.length > last.sum / last.members.length) {
      before.sum += last.sum;
      before.members.push(...last.members);
      blocks.pop();
      last = before;
      before = blocks.at(-2);
    }
  });
  const placed = new Array<number>(wanted.length).fill(0);
  const lastRank = wanted.length - 1;
  let rank = 0;
  for (const block of blocks) {
    const mean = block.sum / block.members.length;
    const base = bounds === undefined ? mean : Math.max(bounds.top, Math.min(bounds.bottom - lastRank * gap, mean));
    for (const index of block.members) placed[index] = base + gap * rank++;
  }
  return placed;
}
