import { type CombinedEffect, combineEffects, errorOf } from "./combineEffects";
import { dispersion } from "./dispersion";
import { type GroupTimeCell, groupTimeEffect } from "./groupTimeEffect";
import { jointTest, type JointTest } from "./jointTest";
import { logInterval, type RatioEstimate } from "./logInterval";
import { leastControls } from "./ratioInDifferences";
import { leadWeeks, washInWeeks } from "./adoption";
import { isMeasured, leastWeeks, type Series } from "./series";
import { simultaneousBand } from "./simultaneousBand";

/*
 * Question: how does output move around adoption, week by week, and was it level before? Grade 4 (METRICS §3).
 * Formula: group-time effects on Y ÷ own mean before, cohort by week of adoption, against engineers of the stratum without any AI line until then (and none before the cohort adopted). θ(e) is
 * what adopters landed e weeks after adoption ÷ what they would have: 1 + Σ n ATT ÷ Σ n (1 + change of the controls). Bands hold for all weeks at once. Overall: the same over all weeks after
 * wash-in. Level before: joint test that three blocks of four weeks, up to two before adoption, are at 1.
 * Leaves out: cells with fewer than ten controls; engineers with fewer than eight active weeks before the cohort adopted.
 * Example: adopters go from 1 to 1.43 of their own mean, controls to 1.1: ATT = 0.33, θ = 1 + 0.33 ÷ 1.1 = 1.30.
 * Source: Callaway and Sant’Anna, Journal of Econometrics 225 (2021) 200–230.
 */

export interface EventWeek { readonly week: number; readonly ratio: number; readonly low: number; readonly high: number; readonly n: number; readonly error: number }

export interface EventStudy {
  readonly overall: RatioEstimate;
  readonly weeks: readonly EventWeek[];
  readonly cohorts: number;
  readonly controls: number;
  /** Null where there are too few adopters to test. */
  readonly before: JointTest | null;
}

const [firstWeek, lastWeek] = [-12, 24];

/** Sums up to each week, so that a mean before any week is one division: clean active weeks and output there. */
function runningSums({ y, cleanUntil }: Series): { readonly weeks: Float64Array; readonly output: Float64Array } {
  const [weeks, output] = [new Float64Array(y.length + 1), new Float64Array(y.length + 1)];
  for (const [week, value] of y.entries()) {
    const counts = week < cleanUntil && !Number.isNaN(value);
    weeks[week + 1] = (weeks[week] ?? 0) + (counts ? 1 : 0);
    output[week + 1] = (output[week] ?? 0) + (counts ? value : 0);
  }
  return { weeks, output };
}

interface Cohort { readonly stratum: string; readonly adopted: number; readonly cleanUntil: number }

/** Cells of one cohort: all its weeks from fourteen before adoption. */
function cellsOf(series: readonly Series[], sums: readonly ReturnType<typeof runningSums>[], cohort: Cohort, group: number, shift: number): GroupTimeCell[] {
  const count = series.length;
  // Against a mean that holds the week itself, who lands little would always seem to lie lower: a week before is left out of its own mean.
  const weeksBefore = Float64Array.from(sums, ({ weeks }) => weeks[cohort.cleanUntil] ?? 0);
  const outputBefore = Float64Array.from(sums, ({ output }) => output[cohort.cleanUntil] ?? 0);
  const contrastAt = (engineer: number, time: number): number => {
    const [n, sum] = [weeksBefore[engineer] ?? 0, outputBefore[engineer] ?? 0];
    if (n < leastWeeks) return NaN;
    const value = series[engineer]?.y[time] ?? NaN;
    return time < cohort.cleanUntil ? (value * (n - 1)) / (sum - value + shift) - 1 : (value * n) / (sum + shift) - 1;
  };
  // Until when each engineer of the stratum may be a control; others never.
  const cleanUntil = Float64Array.from(series, (each) => (each.stratum === cohort.stratum ? each.cleanUntil : -1));
  const isMember = series.map((each) => each.adopted === cohort.adopted && each.cleanUntil === cohort.cleanUntil && each.stratum === cohort.stratum && isMeasured(each));
  const among = Int32Array.from(series.keys()).filter((engineer) => (weeksBefore[engineer] ?? 0) >= leastWeeks && (isMember[engineer] === true || (cleanUntil[engineer] ?? -1) > cohort.cleanUntil));
  const length = series[0]?.y.length ?? 0;
  return Array.from({ length: length - Math.max(0, cohort.adopted - 14) }, (_, index) => Math.max(0, cohort.adopted - 14) + index).flatMap((time) => {
    if (time >= cohort.cleanUntil && time < cohort.adopted - leadWeeks) return [];
    return groupTimeEffect(group, time, {
      count, among, leastControls, isTreated: (engineer) => isMember[engineer] === true,
      isControl: (engineer) => (cleanUntil[engineer] ?? -1) > Math.max(time, cohort.cleanUntil),
      contrastOf: (engineer) => contrastAt(engineer, time),
    }) ?? [];
  });
}

function cohortsOf(series: readonly Series[]): Cohort[] {
  const found = new Map<string, Cohort>();
  for (const each of series) if (isMeasured(each)) found.set(`${String(each.adopted)} ${String(each.cleanUntil)} ${each.stratum}`, { stratum: each.stratum, adopted: each.adopted, cleanUntil: each.cleanUntil });
  return [...found.values()];
}

function testBefore(cells: readonly { readonly event: number; readonly cell: GroupTimeCell }[]): JointTest | null {
  const blocks = [-14, -10, -6].flatMap((from) => combineEffects(cells.filter(({ event }) => event >= from && event < from + 4).map(({ cell }) => cell), true) ?? []);
  return jointTest(blocks.map(({ effect }) => effect - 1), blocks.map(({ influence }) => influence), Math.max(0, ...blocks.map(({ treated }) => treated)));
}

function weekRows(points: readonly { readonly week: number; readonly combined: CombinedEffect }[], seed: number): EventWeek[] {
  const wide = simultaneousBand(points.map(({ combined }) => combined.influence), { seed });
  return points.map(({ week, combined: { effect, influence, treated } }) => {
    const error = errorOf(influence);
    return { week, ratio: effect, low: Math.max(0, effect - wide * error), high: effect + wide * error, n: treated, error };
  });
}

/** Null where no adopter can be compared. A week is drawn where at least five adopters stand in it. */
export function eventStudy(series: readonly Series[], { seed = 1, leastInWeek = 5 } = {}): EventStudy | null {
  const shift = dispersion(series);
  const sums = series.map(runningSums);
  const cohorts = cohortsOf(series);
  const cells = cohorts.flatMap((cohort, group) => cellsOf(series, sums, cohort, group, shift).map((cell) => ({ event: cell.time - cohort.adopted, cell })));
  const after = combineEffects(cells.filter(({ event }) => event >= washInWeeks).map(({ cell }) => cell), true);
  if (after === null || after.effect <= 0) return null;
  const events = Array.from({ length: lastWeek - firstWeek + 1 }, (_, index) => firstWeek + index);
  const points = events.flatMap((week) => {
    const combined = combineEffects(cells.filter(({ event }) => event === week).map(({ cell }) => cell), true);
    return combined === null || combined.treated < leastInWeek ? [] : [{ week, combined }];
  });
  const error = (errorOf(after.influence) / after.effect) * Math.sqrt(after.treated / Math.max(1, after.treated - 1));
  return {
    overall: logInterval(Math.log(after.effect), error, after.treated, Math.min(after.treated, after.controls)), weeks: weekRows(points, seed),
    cohorts: new Set(cohorts.map(({ adopted }) => adopted)).size, controls: after.controls, before: testBefore(cells),
  };
}
