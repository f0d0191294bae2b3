import { formatCount } from "@/lib/core/report/formatCount";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { Headline } from "@/lib/core/report/headline";
import { headlineShare, isRange } from "@/lib/core/report/headlineShare";
import type { LeadModel, RailNote } from "@/lib/core/report/page/leadModel";
import type { Report } from "@/lib/core/report/report";
import { compareWindows } from "./compareWindows";
import { countedLines } from "./countedLines";
import { fillWeeks } from "./fillWeeks";
import { addDays, isoWeek } from "./isoWeek";
import { type DatedRelease, prepareShareByWeek } from "./prepareShareByWeek";
import { type RoundedEdges, roundEdges } from "./roundEdges";
import type { ShareByWeekRow } from "./shareByWeekRow";
import { sumWindow } from "./sumWindow";

export interface LeadOptions {
  /** The policy `signed` is in force: the headline is always a number. */
  readonly signed: boolean;
  readonly releases: readonly DatedRelease[];
  readonly rowsHref: (monday: string) => string | null;
  /** The page that says where evidence is missing; null where it is closed. */
  readonly coverageHref: string | null;
  /** Addresses of all changes of the headline's window (null where the reader may not see them), and of the CSV. */
  readonly windowHref: string | null;
  readonly csv: string;
  /** `all repositories`, as in the filter. */
  readonly scope: string;
}

/** The lead of a page from the report of weeks; null where no week has a counted line. */
export function prepareLead(report: Report<ShareByWeekRow>, options: LeadOptions): LeadModel | null {
  const weeks = fillWeeks(report.rows);
  const compared = compareWindows(weeks);
  const now = sumWindow(compared.now);
  const edges = roundEdges(now.lines);
  const first = compared.now[0]?.week;
  const last = compared.now.at(-1)?.week;
  if (weeks.every((week) => countedLines(week) === 0)) return null;
  const period = compared.now.length === 1 ? "in the last week" : `in the last ${compared.now.length} weeks`;
  const headline = headlineShare({ now, period, before: compared.before && sumWindow(compared.before), beforePeriod: compared.beforePeriod, signed: options.signed });
  const coverage = countedLines(now.lines) === 0 ? null : ((now.lines.proven + now.lines.declared + now.humanEvidence) / countedLines(now.lines)) * 100;
  return {
    headline, edges, isRange: isRange(now, options.signed),
    linesLine: `of ${formatCount(countedLines(now.lines))} merged lines`,
    changesLine: first && last ? `in ${formatCount(now.changes)} changes, ${formatDayRange(first, addDays(last, 6))}` : "",
    notes: prepareNotes(edges, coverage, weeks.at(-1), options.coverageHref),
    chart: prepareShareByWeek(report, options),
    figure: {
      id: report.id, kicker: "AI-merged share", aside: "", headline, sub: `AI share of merged lines per week, and lines merged per week by who wrote them; ${options.scope}.`,
      foot: leadFoot(options, weeks[0]?.week, coverage, report.notes),
      rows: options.windowHref === null ? null : { label: `Rows behind this (${formatCount(now.changes)} changes)`, href: options.windowHref }, csv: options.csv,
    },
  };
}

function leadFoot(options: LeadOptions, firstMonday: string | undefined, coverage: number | null, notes: readonly string[]): Headline {
  const start = firstMonday === undefined ? "" : `, weeks from ${formatDayRange(firstMonday, firstMonday)}`;
  return [
    { text: `Added lines merged to default branches, ${options.scope}${start}. Shaded: floor (proven only) to ceiling (unknown added). *Bots are drawn but not counted; left-out files are not drawn. ` },
    ...(coverage === null ? [] : [{ text: `Coverage ${formatPercent(coverage)}.`, tone: "strong" } as const]),
    ...notes.map((text) => ({ text: ` ${text}` })),
  ];
}

/** What stands for the lines without evidence: they are unknown, or people's by the policy. */
function unmarkedWords({ unknown }: RoundedEdges, coverage: number): string {
  const byPolicy = 100 - Math.round(coverage) - unknown;
  const what = "no trace of an agent and no proof of a person: they are unknown, and unknown is not human. ";
  if (byPolicy < 1) return unknown > 0 ? `The rest have ${what}` : "";
  return `${formatPercent(byPolicy)} are people’s by the policy on unmarked lines alone. ${unknown > 0 ? `${formatPercent(unknown)} have ${what}` : ""}`;
}

function prepareNotes(edges: RoundedEdges | null, coverage: number | null, last: ShareByWeekRow | undefined, coverageHref: string | null): RailNote[] {
  const notes: RailNote[] = [];
  if (edges !== null && coverage !== null) {
    notes.push({ kicker: "How sure is this", text: [
      { text: "Evidence covers " }, { text: formatPercent(coverage), tone: "strong" },
      { text: ` of lines. ${unmarkedWords(edges, coverage)}The true share lies between ${formatPercent(edges.floor)} and ${formatPercent(edges.ceiling)}.${coverageHref === null || edges.unknown === 0 ? "" : " "}` }, ...(coverageHref === null || edges.unknown === 0 ? [] : [{ text: "Where evidence is missing", href: coverageHref }]),
    ] });
  }
  if (edges?.floor === 0) {
    notes.push({ kicker: "Why the floor is 0", text: [{ text: "Text in git alone proves no author: anybody can write a trailer. Records of tools name the writers of single lines, and a forge can confirm accounts; none speaks for these lines." }, ...(coverageHref === null ? [] : [{ text: " How to raise it", href: coverageHref }])] });
  }
  if (last !== undefined && !last.complete) {
    notes.push({ kicker: "This week", text: [{ text: `Week ${isoWeek(last.week)} runs until Sunday. It is drawn dotted and pale, and no headline counts it.` }] });
  }
  return notes;
}
