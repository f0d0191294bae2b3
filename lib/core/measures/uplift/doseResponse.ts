import type { PanelEngineer, WeekValues } from "./panel";
import { logInterval, type RatioEstimate } from "./logInterval";
import { poissonRegression } from "./poissonRegression";

/*
 * Question: does output go with how much of the work is by agents? A check beside the ladder, not a rung of it (METRICS §3).
 * Formula: Poisson regression of weekly output with fixed effects of engineer and week on bins of the dose: AI share of own merged lines over the eight weeks before. e^β against weeks without AI in these.
 * The dose is looked up before the week, since in the same week more output means more chances of a mark: that would measure itself.
 * Leaves out: weeks with less than four weeks of own lines behind them; engineers and weeks without any output.
 * Example: β = 0.262 in the bin over 75 %: 1.30 times the output of the same engineer's weeks without AI, against the company's course.
 */

export interface DoseBin {
  readonly label: string;
  /** Weeks of engineers in it. */
  readonly weeks: number;
  readonly estimate: RatioEstimate | null;
}

const edges = [0.25, 0.5, 0.75, 1];
const labels = ["up to 25 %", "25 to 50 %", "50 to 75 %", "over 75 %"];
const [behind, leastBehind, leastRows] = [8, 4, 20];

/** Mean dose of the weeks before each; NaN where too few are told. */
export function doseBefore(dose: WeekValues): number[] {
  return Array.from(dose, (_, week) => {
    let [told, sum] = [0, 0];
    for (let at = Math.max(0, week - behind); at < week; at += 1) { const value = dose[at] ?? NaN; if (!Number.isNaN(value)) { told += 1; sum += value; } }
    return told < leastBehind ? NaN : sum / told;
  });
}

interface Row { readonly engineer: number; readonly week: number; readonly y: number; readonly bin: number }

function rowsOf(engineers: readonly PanelEngineer[], measure: (engineer: PanelEngineer) => WeekValues): Row[] {
  const rows = engineers.flatMap((engineer, place) => {
    const doses = doseBefore(engineer.dose);
    return [...measure(engineer)].flatMap((y, week) => {
      const dose = doses[week] ?? NaN;
      return Number.isNaN(y) || Number.isNaN(dose) ? [] : [{ engineer: place, week, y, bin: dose === 0 ? -1 : edges.findIndex((edge) => dose <= edge + 1e-12) }];
    });
  });
  const has = (key: (row: Row) => number) => new Set(rows.filter(({ y }) => y > 0).map(key));
  const [people, weeks] = [has(({ engineer }) => engineer), has(({ week }) => week)];
  return rows.filter(({ engineer, week }) => people.has(engineer) && weeks.has(week));
}

/** Numbers from 0 without gaps. */
function numbered(values: readonly number[]): Int32Array {
  const place = new Map([...new Set(values)].map((value, index) => [value, index]));
  return Int32Array.from(values, (value) => place.get(value) ?? 0);
}

/** Bins of the dose against none; a bin of fewer than twenty weeks has no estimate. */
export function doseResponse(engineers: readonly PanelEngineer[], measure: (engineer: PanelEngineer) => WeekValues): DoseBin[] {
  const rows = rowsOf(engineers, measure);
  const weeks = labels.map((_, bin) => rows.filter((row) => row.bin === bin).length);
  const used = labels.flatMap((_, bin) => ((weeks[bin] ?? 0) >= leastRows ? [bin] : []));
  const kept = rows.filter(({ bin }) => bin === -1 || used.includes(bin));
  const fit = used.length === 0 || !kept.some(({ bin }) => bin === -1) ? null : poissonRegression({
    y: Float64Array.from(kept, ({ y }) => y), columns: used.map((bin) => Float64Array.from(kept, (row) => (row.bin === bin ? 1 : 0))),
    unit: numbered(kept.map(({ engineer }) => engineer)), time: numbered(kept.map(({ week }) => week)),
  }, { tolerance: 1e-4 });
  return labels.map((label, bin) => {
    const [beta, error] = [fit?.beta[used.indexOf(bin)], fit?.clusteredErrors[used.indexOf(bin)]];
    const people = new Set(kept.filter((row) => row.bin === bin).map(({ engineer }) => engineer)).size;
    return { label, weeks: weeks[bin] ?? 0, estimate: beta === undefined || error === undefined || people < 5 ? null : logInterval(beta, error, people, people) };
  });
}
