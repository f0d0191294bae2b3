/**
 * Takes the weighted means by unit and by time out of a column, in turns until nothing moves: what is left of it once both kinds of fixed effects are there. In place.
 */
export function withinWeighted(column: Float64Array, weights: Float64Array, keys: readonly Int32Array[], { tolerance = 1e-8, turns = 400 } = {}): void {
  const sizes = keys.map((key) => key.reduce((most, value) => Math.max(most, value + 1), 0));
  const totals = keys.map((key, which) => {
    const total = new Float64Array(sizes[which] ?? 0);
    for (const [row, value] of key.entries()) total[value] = (total[value] ?? 0) + (weights[row] ?? 0);
    return total;
  });
  for (let count = 0; count < turns; count += 1) {
    let moved = 0;
    for (const [which, key] of keys.entries()) {
      const means = new Float64Array(sizes[which] ?? 0);
      for (let row = 0; row < column.length; row += 1) { const value = key[row] ?? 0; means[value] = (means[value] ?? 0) + (weights[row] ?? 0) * (column[row] ?? 0); }
      const total = totals[which] ?? new Float64Array();
      for (let value = 0; value < means.length; value += 1) {
        const mean = (means[value] ?? 0) / (total[value] ?? 1);
        means[value] = mean;
        moved = Math.max(moved, Math.abs(mean));
      }
      for (let row = 0; row < column.length; row += 1) column[row] = (column[row] ?? 0) - (means[key[row] ?? 0] ?? 0);
    }
    if (!(moved > tolerance) || keys.length === 1) return;
  }
}
