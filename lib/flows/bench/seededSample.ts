/** `count` of the items (all where there are no more), chosen by `seed` alone: the same ones on every machine, in their order. */
export function seededSample<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  if (items.length <= count) return [...items];
  let state = seed >>> 0;
  const next = (): number => {
    // Mulberry32: 32 bits of state are enough to draw some hundred files.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return items.map((item, index) => ({ item, index, key: next() }))
    .sort((one, other) => one.key - other.key || one.index - other.index).slice(0, count)
    .sort((one, other) => one.index - other.index).map(({ item }) => item);
}
