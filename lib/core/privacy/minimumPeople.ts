/** k: the fewest people that a shown group may be of under works-council (METRICS.md, Privacy). */
export const minimumPeople = 5;
