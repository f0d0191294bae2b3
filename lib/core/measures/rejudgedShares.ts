import { ratio } from "./share";

/*
 * Question: what did judging again do to the figures of some repositories? (DECISIONS 20)
 * Formula: floor, headline and ceiling over everything stored, from sums over repositories: before, as each one's oldest row has it; after, as its newest.
 * Leaves out: repositories whose figures are not told. Where rows lie apart, commits that came in between are in the sums too.
 * Example: one repository of 10 counted lines, 2 declared before and 4 after, 6 unknown before and 4 after: headline 20 % to 40 %, ceiling still 80 %.
 */

/** Counted lines, and what of them is what, before and after; null where it is not told. */
export interface RejudgedParts {
  readonly repository: string;
  readonly countedBefore: number | null;
  readonly provenBefore: number | null;
  readonly declaredBefore: number | null;
  readonly unknownBefore: number | null;
  readonly countedAfter: number | null;
  readonly provenAfter: number | null;
  readonly declaredAfter: number | null;
  readonly unknownAfter: number | null;
}

/** 0..1, null where nothing is counted. */
export interface RangeShares {
  readonly floor: number | null;
  readonly share: number | null;
  readonly ceiling: number | null;
}

function sharesOf(counted: number, proven: number, declared: number, unknown: number): RangeShares {
  return { floor: ratio(proven, counted), share: ratio(proven + declared, counted), ceiling: ratio(proven + declared + unknown, counted) };
}

/** `rows` newest first; several of one repository and instant are alike. */
export function rejudgedShares(rows: readonly RejudgedParts[]): { readonly before: RangeShares; readonly after: RangeShares } {
  const told = rows.filter(({ countedBefore }) => countedBefore !== null);
  const newest = [...new Map(told.toReversed().map((row) => [row.repository, row])).values()];
  const oldest = [...new Map(told.map((row) => [row.repository, row])).values()];
  const sum = (list: readonly RejudgedParts[], of: (row: RejudgedParts) => number | null) => list.reduce((total, row) => total + (of(row) ?? 0), 0);
  return {
    before: sharesOf(sum(oldest, (row) => row.countedBefore), sum(oldest, (row) => row.provenBefore), sum(oldest, (row) => row.declaredBefore), sum(oldest, (row) => row.unknownBefore)),
    after: sharesOf(sum(newest, (row) => row.countedAfter), sum(newest, (row) => row.provenAfter), sum(newest, (row) => row.declaredAfter), sum(newest, (row) => row.unknownAfter)),
  };
}
