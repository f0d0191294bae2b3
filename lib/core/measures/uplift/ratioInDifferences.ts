import { seededRandom } from "../seededRandom";
import { dispersion } from "./dispersion";
import { drawEngineers } from "./drawEngineers";
import { logInterval, type RatioEstimate } from "./logInterval";
import { isAfter, isClean, isMeasured, leastWeeks, type Series } from "./series";
import { type CleanWeeks, cleanWeeksOf, weekIndex } from "./weekIndex";

/*
 * Question: how many times as much do engineers land as they would have without agents? Grade 3, the headline (METRICS §3).
 * Formula: Uᵢ = (mean Y after ÷ mean Y before) ÷ (γ after ÷ γ before): γ is the index of engineers who had not (yet) adopted, in the same calendar weeks and stratum
 * (weekIndex). The geometric mean over adopters; the interval comes from drawing engineers, adopters and others apart, and making index and ratios again each
 * time. φ/2 is added to both sums (dispersion).
 * Leaves out: weeks in which fewer than ten engineers of the stratum had not yet adopted, and adopters with fewer than eight weeks on a side.
 * Example: an adopter goes from 2 a week to 3.3, the others from 2 to 2.2 in the same weeks: U = (3.3 ÷ 2) ÷ (2.2 ÷ 2) = 1.5.
 * Source: Ciani and Fisher, Dif-in-dif estimators of multiplicative treatment effects, Journal of Econometric Methods 8 (2019).
 */

export interface RatioInDifferences {
  readonly all: RatioEstimate;
  /** Of each group that was asked for, in order; null where fewer than two of its engineers are measured. */
  readonly groups: readonly (RatioEstimate | null)[];
  /** ln Uᵢ of every measured adopter. */
  readonly logs: readonly number[];
  /** Places in `series` of the measured adopters. */
  readonly measured: readonly number[];
  /** Engineers with eight clean weeks after the first measured week of an adopter. */
  readonly controls: number;
}

/** Fewer engineers without adoption in a week are no comparison. */
export const leastControls = 10;

interface Adopter { readonly place: number; readonly stratum: number; readonly before: Int32Array; readonly after: Int32Array; readonly beforeSum: number; readonly afterSum: number }

interface Stratum { readonly places: readonly number[]; readonly clean: CleanWeeks; readonly index: Float64Array }

function strataOf(series: readonly Series[]): Stratum[] {
  const byName = new Map<string, number[]>();
  for (const [place, { stratum }] of series.entries()) byName.set(stratum, [...(byName.get(stratum) ?? []), place]);
  return [...byName.values()].map((places) => {
    const clean = cleanWeeksOf(places.flatMap((place) => series[place] ?? []));
    return { places, clean, index: weekIndex(clean, new Uint8Array(places.length).fill(1)) };
  });
}

/** Weeks in which enough engineers of a stratum are left to compare with. */
function comparable({ clean }: Stratum): boolean[] {
  const left = new Uint32Array(clean.weeks);
  for (const { at } of clean.rows) for (const week of at) left[week] = (left[week] ?? 0) + 1;
  return Array.from(left, (count) => count >= leastControls);
}

function adoptersOf(series: readonly Series[], strata: readonly Stratum[]): Adopter[] {
  return strata.flatMap((stratum, number) => {
    const usable = comparable(stratum);
    return stratum.places.flatMap((place) => {
      const each = series[place];
      if (each === undefined || !isMeasured(each)) return [];
      const at = (wanted: typeof isClean) => Int32Array.from([...each.y.keys()].filter((week) => !Number.isNaN(each.y[week]) && wanted(each, week) && usable[week] === true));
      const [before, after] = [at(isClean), at(isAfter)];
      if (before.length < leastWeeks || after.length < leastWeeks) return [];
      const sum = (weeks: Int32Array) => weeks.reduce((total, week) => total + (each.y[week] ?? 0), 0);
      return [{ place, stratum: number, before, after, beforeSum: sum(before), afterSum: sum(after) }];
    });
  });
}

function logOf({ before, after, beforeSum, afterSum }: Adopter, index: Float64Array, half: number): number {
  let [was, is] = [0, 0];
  for (let place = 0; place < before.length; place += 1) was += index[before[place] ?? 0] ?? 0;
  for (let place = 0; place < after.length; place += 1) is += index[after[place] ?? 0] ?? 0;
  return Math.log((afterSum + half) / is) - Math.log((beforeSum + half) / was);
}

/** Mean over some of the adopters, each as often as it was drawn; NaN where none was. */
function meanOf(logs: readonly number[], places: readonly number[], times: (adopter: number) => number): number {
  let [sum, count] = [0, 0];
  for (const place of places) {
    const drawn = times(place);
    sum += drawn * (logs[place] ?? 0);
    count += drawn;
  }
  return sum / count;
}

function spread(values: readonly number[]): number {
  const known = values.filter((value) => Number.isFinite(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length - 1));
}

function controlsAfter(series: readonly Series[], adopters: readonly Adopter[]): number {
  const from = adopters.reduce((first, { after }) => Math.min(first, after[0] ?? Infinity), Infinity);
  return series.filter((each) => [...each.y.keys()].filter((week) => week >= from && isClean(each, week) && !Number.isNaN(each.y[week])).length >= leastWeeks).length;
}

/** Means of the groups in every resample: a row a group. */
function resampleMeans(series: readonly Series[], strata: readonly Stratum[], adopters: readonly Adopter[], groups: readonly (readonly number[])[], half: number, { resamples, seed }: { readonly resamples: number; readonly seed: number }): number[][] {
  const random = seededRandom(seed).uniform;
  const isAdopter = new Set(adopters.map(({ place }) => place));
  const everyone = [...series.keys()];
  const halves = [everyone.filter((place) => isAdopter.has(place)), everyone.filter((place) => !isAdopter.has(place))];
  const rows: number[][] = groups.map(() => []);
  for (let count = 0; count < resamples; count += 1) {
    const times = drawEngineers(halves, series.length, random);
    const indices = strata.map(({ places, clean, index }) => weekIndex(clean, Uint8Array.from(places, (place) => times[place] ?? 0), { from: index, turns: 3 }));
    const logs = adopters.map((adopter) => ((times[adopter.place] ?? 0) === 0 ? 0 : logOf(adopter, indices[adopter.stratum] ?? new Float64Array(), half)));
    for (const [group, members] of groups.entries()) rows[group]?.push(meanOf(logs, members, (adopter) => times[adopters[adopter]?.place ?? -1] ?? 0));
  }
  return rows;
}

/** The estimate over all adopters, and over groups of engineers (lists of places in `series`); null where fewer than two adopters can be measured. */
export function ratioInDifferences(series: readonly Series[], groups: readonly (readonly number[])[] = [], { resamples = 400, seed = 1 } = {}): RatioInDifferences | null {
  const strata = strataOf(series);
  const adopters = adoptersOf(series, strata);
  if (adopters.length < 2) return null;
  const half = dispersion(series) / 2;
  const logs = adopters.map((adopter) => logOf(adopter, strata[adopter.stratum]?.index ?? new Float64Array(), half));
  const adopterAt = new Map(adopters.map(({ place }, number) => [place, number]));
  const members = [[...adopters.keys()], ...groups.map((places) => places.flatMap((place) => adopterAt.get(place) ?? []))];
  const draws = resampleMeans(series, strata, adopters, members, half, { resamples, seed });
  const controls = controlsAfter(series, adopters);
  const [all = null, ...rest] = members.map((places, group) => (places.length < 2 ? null
    : logInterval(meanOf(logs, places, () => 1), spread(draws[group] ?? []) * Math.sqrt(places.length / (places.length - 1)), places.length, Math.min(places.length, Math.max(2, controls)))));
  return all === null ? null : { all, groups: rest, logs, measured: adopters.map(({ place }) => place), controls };
}
