import type { Report } from "@/lib/core/report/report";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import { compareWindows } from "./compareWindows";
import { countedLines } from "./countedLines";
import { fillWeeks } from "./fillWeeks";
import { addDays, daysBetween, isoWeek } from "./isoWeek";
import type { Bracket, Gap, LeadChartModel, LeadWeek, ReleaseMarker } from "./leadChartModel";
import { roundEdges } from "./roundEdges";
import type { ShareByWeekRow } from "./shareByWeekRow";
import { sumWindow } from "./sumWindow";

/** A release that may be marked: short name and day. */
export interface DatedRelease {
  readonly label: string;
  readonly day: string;
}

interface Options {
  /** Releases of the models that are named on lines here; those outside the weeks are not drawn. */
  readonly releases: readonly DatedRelease[];
  /** Address of the changes of a week. */
  readonly rowsHref: (monday: string) => string | null;
}

/** The lead chart from the report of weeks: gaps, brackets of the compared windows, release markers. */
export function prepareShareByWeek(report: Report<ShareByWeekRow>, { releases, rowsHref }: Options): LeadChartModel {
  const rows = fillWeeks(report.rows);
  const weeks = rows.map((row): LeadWeek => {
    const lines = countedLines(row) > 0 ? row : null;
    return {
      week: row.week, label: `week ${isoWeek(row.week)}`, days: formatDayRange(row.week, addDays(row.week, 6)), complete: row.complete, changes: row.changes,
      lines: lines && { proven: row.proven, declared: row.declared, unknown: row.unknown, human: row.human, bot: row.bot, leftOut: row.leftOut },
      edges: lines && roundEdges(lines),
      rows: row.changes > 0 ? rowsHref(row.week) : null, ...(row.withheld === true ? { withheld: true } : {}),
    };
  });
  return { weeks, brackets: prepareBrackets(rows), releases: prepareReleases(rows, releases), gaps: prepareGaps(weeks) };
}

function prepareBrackets(rows: readonly ShareByWeekRow[]): Bracket[] {
  const { now, before } = compareWindows(rows);
  const bracket = (window: readonly ShareByWeekRow[] | null): Bracket[] => {
    const edges = window && roundEdges(sumWindow(window).lines);
    const from = rows.findIndex((row) => row.week === window?.[0]?.week);
    return edges && window.length > 1 ? [{ from, to: from + window.length - 1, percent: edges.headline }] : [];
  };
  return [...bracket(before), ...bracket(now)];
}

function prepareReleases(rows: readonly ShareByWeekRow[], releases: readonly DatedRelease[]): ReleaseMarker[] {
  const first = rows[0]?.week;
  if (first === undefined) return [];
  return releases.map(({ label, day }) => ({ label, day, at: daysBetween(first, day) / 7 })).filter(({ at }) => at > 0 && at < rows.length).sort((a, b) => a.at - b.at);
}

function prepareGaps(weeks: readonly LeadWeek[]): Gap[] {
  const gaps: { from: number; to: number; word: string }[] = [];
  weeks.forEach((week, index) => {
    if (week.lines !== null) return;
    const last = gaps.at(-1);
    const word = week.withheld === true ? "hidden" : "no lines";
    if (last?.to === index - 1 && last.word === word) last.to = index;
    else gaps.push({ from: index, to: index, word });
  });
  return gaps.map(({ from, to, word }) => ({ from, to, label: `${word}, ${formatDayRange(weeks[from]?.week ?? "", addDays(weeks[to]?.week ?? "", 6)).replace(/ \d{4}$/, "")}` }));
}
