import { countedQuantile } from "./countedQuantile";
import { type Difference, difference } from "./difference";
import type { Estimate } from "./estimate";
import type { CellGroup, GuardCells } from "./guardCells";
import type { GuardMeasure } from "./guardMeasure";
import { isOldEnough } from "./isOldEnough";
import { stratifiedDifferenceOfShares, stratifiedRatio, type Stratified, type Stratum } from "./mantelHaenszel";
import { proportion } from "./proportion";
import { addSums, estimateOfSums, noSums, ratioOfSums } from "./ratioOfSums";
import { stratifiedDifference } from "./stratifiedDifference";

/*
 * Question: does a guardrail differ between changes with a majority of AI lines and those with no AI evidence? (METRICS §5, DECISIONS 17)
 * Formula: both figures over the last 12 complete weeks that are old enough, their difference with its interval, and the same within repositories.
 * Leaves out: weeks whose outcome cannot be known yet, in each repository by its own newest change; mixed changes; bots.
 * Example: k = 30 and a newest change on 1 November: weeks that ended by 2 October count.
 */

/** `none` is no AI evidence: human and unknown together. */
export type GuardGroup = "ai" | "none" | "human" | "unknown";

export const guardGroups: readonly GuardGroup[] = ["ai", "none", "human", "unknown"];

export interface GuardFigure extends Estimate {
  /** Changes or lines it happened to; null for a median. */
  readonly x: number | null;
  /** For values: the ninth of ten. */
  readonly p90: number | null;
}

export interface GuardComparison {
  readonly measure: GuardMeasure;
  /** First and last Monday; null where no week is old enough. */
  readonly window: { readonly from: string; readonly to: string } | null;
  /** Null where there is not enough data; `counts` says how much there is. */
  readonly now: Readonly<Record<GuardGroup, GuardFigure | null>>;
  readonly counts: Readonly<Record<GuardGroup, number>>;
  /** The same for the 12 weeks before. */
  readonly before: Readonly<Record<GuardGroup, GuardFigure | null>>;
  readonly difference: Difference | null;
  readonly stratified: Stratified | null;
  /** Of changes: how many times as often within repositories. */
  readonly ratio: Stratified | null;
  /** Four-week figures by week, for the lines. */
  readonly series: readonly { readonly week: string; readonly ai: number | null; readonly none: number | null }[];
  /** People are known to have written most of what has no AI evidence. */
  readonly isPeople: boolean;
}

const mostlyHuman = 0.6;
const isIn = (group: GuardGroup, cell: CellGroup) => group === cell || (group === "none" && cell !== "ai");

/** Cells of one measure that are old enough. */
interface Mature {
  readonly cells: GuardCells;
  readonly measure: GuardMeasure;
}

function mature(cells: GuardCells, measure: GuardMeasure): Mature {
  const isOld = ({ repository, week }: { readonly repository: number; readonly week: string }) => isOldEnough(measure, week, cells.heads.get(repository) ?? "");
  return {
    measure, cells: {
      ...cells, changes: cells.changes.filter((cell) => cell.measure === measure.id && isOld(cell)), values: cells.values.filter((cell) => cell.measure === measure.id),
      lines: measure.kind === "lines" ? cells.lines.filter((cell) => cell.days === measure.ageDays && isOld(cell)) : [],
    },
  };
}

function figureOf({ cells, measure }: Mature, group: GuardGroup, weeks: ReadonlySet<string>): { readonly figure: GuardFigure | null; readonly count: number } {
  const picks = <Cell extends { readonly group: CellGroup; readonly week: string }>(rows: readonly Cell[]) => rows.filter((cell) => isIn(group, cell.group) && weeks.has(cell.week));
  if (measure.kind === "changes") {
    const [x, n] = picks(cells.changes).reduce<[number, number]>(([sumX, sumN], cell) => [sumX + cell.x, sumN + cell.n], [0, 0]);
    const found = proportion(x, n);
    return { count: n, figure: found === null ? null : { ...found, x, p90: null } };
  }
  if (measure.kind === "lines") {
    const sums = picks(cells.lines).reduce((sum, cell) => addSums(sum, cell), noSums);
    const found = estimateOfSums(sums, measure.id === "survived90");
    return { count: sums.n, figure: found === null ? null : { ...found, x: measure.id === "survived90" ? sums.n - sums.x : sums.x, p90: null } };
  }
  const values = picks(cells.values);
  const found = countedQuantile(values, 0.5);
  return { count: values.reduce((sum, { count }) => sum + count, 0), figure: found === null ? null : { ...found, x: null, p90: countedQuantile(values, 0.9)?.value ?? null } };
}

/** Counts of changes by repository. */
function strataOf({ cells }: Mature, weeks: ReadonlySet<string>): Stratum[] {
  const sums = (repository: number, isAi: boolean) => cells.changes.filter((cell) => cell.repository === repository && weeks.has(cell.week) && (cell.group === "ai") === isAi).reduce((sum, { n, x }) => ({ n: sum.n + n, x: sum.x + x }), { n: 0, x: 0 });
  return [...cells.heads.keys()].map((repository) => { const [one, other] = [sums(repository, true), sums(repository, false)]; return { oneX: one.x, oneN: one.n, otherX: other.x, otherN: other.n }; });
}

/** Within repositories; medians have no such comparison. */
function withinRepositories(of: Mature, weeks: ReadonlySet<string>): Stratified | null {
  const { cells, measure } = of;
  const repositories = [...cells.heads.keys()];
  if (measure.kind === "changes") return stratifiedDifferenceOfShares(strataOf(of, weeks));
  if (measure.kind === "values") return null;
  const ratioOf = (repository: number, isAi: boolean) => ratioOfSums(cells.lines.filter((cell) => cell.repository === repository && weeks.has(cell.week) && (cell.group === "ai") === isAi).reduce((sum, cell) => addSums(sum, cell), noSums), measure.id === "survived90");
  return stratifiedDifference(repositories.flatMap((repository) => {
    const [one, other] = [ratioOf(repository, true), ratioOf(repository, false)];
    return one === null || other === null ? [] : [{ one, other }];
  }));
}

/** All repositories as one: weeks are looked at many times. */
function overRepositories({ cells, measure }: Mature): Mature {
  const changes = new Map<string, GuardCells["changes"][number]>();
  for (const cell of cells.changes) {
    const [key, seen] = [cell.week + cell.group, changes.get(cell.week + cell.group)];
    changes.set(key, seen === undefined ? cell : { ...seen, n: seen.n + cell.n, x: seen.x + cell.x });
  }
  const lines = new Map<string, GuardCells["lines"][number]>();
  for (const cell of cells.lines) {
    const [key, seen] = [cell.week + cell.group, lines.get(cell.week + cell.group)];
    lines.set(key, seen === undefined ? cell : { ...seen, ...addSums(seen, cell) });
  }
  return { measure, cells: { ...cells, changes: [...changes.values()], lines: [...lines.values()] } };
}

const fourWeeks = 4;
function byWeek<Cell extends { readonly week: string }>(cells: readonly Cell[]): (weeks: Iterable<string>) => Cell[] {
  const found = new Map<string, Cell[]>();
  for (const cell of cells) (found.get(cell.week) ?? found.set(cell.week, []).get(cell.week))?.push(cell);
  return (weeks) => [...weeks].flatMap((week) => found.get(week) ?? []);
}

/** Four weeks up to each. Cells are found by their week: going through all of them for every week takes half a second. */
function seriesOf(all: Mature, weeks: readonly string[]): GuardComparison["series"] {
  const { cells, measure } = overRepositories(all);
  const [changes, lines, values] = [byWeek(cells.changes), byWeek(cells.lines), byWeek(cells.values)];
  return weeks.map((week, at) => {
    const some = new Set(weeks.slice(Math.max(0, at - fourWeeks + 1), at + 1));
    const of: Mature = { measure, cells: { ...cells, changes: changes(some), lines: lines(some), values: values(some) } };
    return { week, ai: figureOf(of, "ai", some).figure?.value ?? null, none: figureOf(of, "none", some).figure?.value ?? null };
  });
}

/** One guardrail compared, over the last weeks that are old enough: twelve, where nothing else is said. */
export function compareGuard(all: GuardCells, measure: GuardMeasure, windowWeeks = 12): GuardComparison {
  const of = mature(all, measure);
  const newest = [...all.heads.values()].reduce((latest, day) => (day > latest ? day : latest), "");
  const weeks = all.weeks.filter((week) => isOldEnough(measure, week, newest));
  const [now, before] = [new Set(weeks.slice(-windowWeeks)), new Set(weeks.slice(-2 * windowWeeks, -windowWeeks))];
  const figures = guardGroups.map((group) => [group, figureOf(of, group, now)] as const);
  const byGroup = Object.fromEntries(figures.map(([group, { figure }]) => [group, figure])) as Record<GuardGroup, GuardFigure | null>;
  const counts = Object.fromEntries(figures.map(([group, { count }]) => [group, count])) as Record<GuardGroup, number>;
  const [first, last] = [weeks.slice(-windowWeeks)[0], weeks.at(-1)];
  return {
    measure, window: first === undefined || last === undefined ? null : { from: first, to: last }, now: byGroup, counts,
    before: Object.fromEntries(guardGroups.map((group) => [group, figureOf(of, group, before).figure])) as Record<GuardGroup, GuardFigure | null>,
    difference: byGroup.ai === null || byGroup.none === null ? null : difference(byGroup.ai, byGroup.none), stratified: withinRepositories(of, now), ratio: measure.kind === "changes" ? stratifiedRatio(strataOf(of, now)) : null, series: seriesOf(of, weeks),
    isPeople: counts.none > 0 && counts.human >= mostlyHuman * counts.none,
  };
}
