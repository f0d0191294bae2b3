/** Sizes of fixes by counted lines, smallest first; the last has no bound. */
export const fixSizes = [["s", 10], ["m", 50], ["l", 200], ["xl", Infinity]] as const;

export type FixSize = (typeof fixSizes)[number][0];
