/** `1.31`: two decimals, as ratios are printed everywhere. */
export const formatRatio = (ratio: number): string => ratio.toFixed(2);
