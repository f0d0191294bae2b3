import { humanYears } from "./humanYears";
import { medianInterval } from "./medianInterval";
import { fewestFixes, type FixCell, type Stratum, stratify } from "./stratify";

/** One way of counting; null interval where it has none. */
export interface HumanYearsMethod {
  readonly method: "baseline" | "effort" | "expert";
  /** Null where there is not enough data; `lacks` says what. */
  readonly years: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The same, less what would not have been done otherwise; null where nobody has said how much that is. */
  readonly discounted: number | null;
  /** Of people's fixes; of an expert's estimate 1. */
  readonly n: number;
  readonly lacks: string | null;
}

export interface HumanYearsInput {
  readonly cells: readonly FixCell[];
  readonly activeDays: readonly number[];
  readonly expert: { readonly fixesPerYear: number } | null;
  readonly notOtherwise: number | null;
}

export interface CountedHumanYears {
  readonly methods: readonly HumanYearsMethod[];
  readonly strata: readonly Stratum[];
  /** Days of work on a fix, in the middle; null where there are too few. */
  readonly medianDays: number | null;
}

const workingDays = 220;

/** The AI fixes that were kept, in years of people's work, by three methods side by side: own baseline, days of effort, an expert's estimate. */
export function countHumanYears({ cells, activeDays, expert, notOtherwise }: HumanYearsInput): CountedHumanYears {
  const fixes = cells.reduce((sum, { aiFixes }) => sum + aiFixes, 0);
  const n = cells.reduce((sum, { humanFixes }) => sum + humanFixes, 0);
  const strata = stratify(cells);
  const own = strata.length === 0 && fixes > 0 ? null : humanYears(strata);
  const days = medianInterval(activeDays);
  const lacks = `needs ${String(fewestFixes)} fixes of people’s before their first AI mark, has ${String(n)}`;
  const less = (years: number | null): number | null => (years === null || notOtherwise === null ? null : years * (1 - notOtherwise));
  const ofDays = (each: number): number => (fixes * each) / workingDays;
  const effort = days === null || activeDays.length < fewestFixes ? null : { years: ofDays(days.median), low: ofDays(days.low), high: ofDays(days.high) };
  const byExpert = expert === null ? null : fixes / expert.fixesPerYear;
  return {
    strata, medianDays: days?.median ?? null,
    methods: [
      { method: "baseline", years: own?.years ?? null, low: own?.low ?? null, high: own?.high ?? null, discounted: less(own?.years ?? null), n, lacks: own === null ? lacks : null },
      { method: "effort", years: effort?.years ?? null, low: effort?.low ?? null, high: effort?.high ?? null, discounted: less(effort?.years ?? null), n: activeDays.length, lacks: effort === null ? lacks : null },
      { method: "expert", years: byExpert, low: null, high: null, discounted: less(byExpert), n: expert === null ? 0 : 1, lacks: expert === null ? "nobody has estimated yet" : null },
    ],
  };
}
