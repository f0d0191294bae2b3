import type { RatioEstimate } from "@/lib/core/measures/uplift/logInterval";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { Report } from "@/lib/core/report/report";
import type { Headline } from "@/lib/core/report/headline";
import type { FactCell, FactTableModel } from "@/lib/core/report/page/evidencePageModel";
import type { FigureText } from "@/lib/core/report/page/figureText";
import type { UpliftPageModel } from "@/lib/core/report/page/upliftPageModel";
import { addDays } from "@/lib/core/report/week";
import type { PulseByMonthRow } from "@/lib/store/reports/pulseByMonth";
import type { UpliftAnswer } from "@/lib/store/reports/upliftEstimates";

const column = (title: string, isNumber = true, isWide = false) => ({ title, isNumber, isWide });
const figure = (id: string, kicker: string, headline: Headline, sub: string, foot: string, csv: string): FigureText => ({ id, kicker, aside: "", headline, sub, foot: [{ text: foot }], rows: null, csv });
const ratio = (value: number): string => `${value.toFixed(2)}×`;

/** Value, interval, n; or what is missing. */
function cellsOf(estimate: RatioEstimate | null, needs: string | null): FactCell[] {
  return estimate === null ? [{ text: "–", small: needs === null ? "not enough data" : `not enough data: ${needs}` }, { text: "–" }, { text: "–" }]
    : [{ text: ratio(estimate.ratio) }, { text: `${estimate.low.toFixed(2)}–${estimate.high.toFixed(2)}` }, { text: String(estimate.n) }];
}

const rungWords = { 2: ["2 · Before and after", "same engineers; keeps the calendar trend"], 3: ["3 · Ratio difference-in-differences", "against engineers without agents, same weeks; the headline"], 4: ["4 · Event study", "Callaway and Sant’Anna, mean after wash-in"] } as const;

function ladderTable({ estimates: { merged: { ladder, within } } }: UpliftAnswer): FactTableModel {
  const median = ladder.rungs[0]?.estimate == null ? undefined : within?.median;
  return {
    columns: [column("Grade", false), column("Ratio"), column("95 % interval"), column("Adopters")],
    rows: [
      ...ladder.rungs.flatMap(({ grade, estimate, lacks }): FactTableModel["rows"] => [
        { id: String(grade), cells: [{ text: rungWords[grade][0], small: rungWords[grade][1] }, ...cellsOf(estimate, lacks)] },
        ...(grade !== 2 || median === undefined ? [] : [{ id: "median", cells: [{ text: "2 · Median of before and after", small: "half of the adopters lie above" }, { text: ratio(median.ratio) }, { text: `${median.low.toFixed(2)}–${median.high.toFixed(2)}` }, { text: String(within?.mean.n ?? 0) }] }]),
      ]),
      { id: "5", cells: [{ text: "5 · Randomised", small: "where the organisation runs a trial" }, { text: "–", small: "no trial has been run" }, { text: "–" }, { text: "–" }] },
    ],
  };
}

function ladderHeadline({ estimates: { merged: { ladder } } }: UpliftAnswer): Headline {
  const told = ladder.rungs.flatMap(({ grade, estimate }) => (estimate === null ? [] : [{ grade, estimate }]));
  if (told.length === 0) return [{ text: "No grade has the data it needs yet" }];
  if (told.length === 1) return [{ text: `Only grade ${String(told[0]?.grade)} has the data it needs` }];
  const ratios = told.map(({ estimate }) => estimate.ratio);
  return [{ text: `The grades give ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; the higher the grade, the less else is in it` }];
}

function spreadTable({ estimates: { spread } }: UpliftAnswer): FactTableModel {
  const total = (spread?.classes ?? []).reduce((sum, { engineers }) => sum + engineers, 0);
  return {
    columns: [column("Own ratio", false), column("Engineers"), column("Share")],
    rows: (spread?.classes ?? []).map(({ from, to, engineers }) => ({ id: String(from), cells: [{ text: from === null ? `under ${String(to)}×` : to === null ? `${String(from)}× and more` : `${String(from)}× to ${String(to)}×` }, { text: String(engineers) }, { text: formatPercent((engineers / total) * 100) }] })),
  };
}

function checkTable({ estimates: { weighted, fixes, cycle, dose } }: UpliftAnswer): FactTableModel {
  const rows = [
    ...([["Size-weighted", "Σ ln(1 + lines), capped at the 95th percentile", weighted], ["Fixes", "problems solved", fixes], ["Time from first commit to landing", "under 1 is faster", cycle]] as const).flatMap(([name, small, estimate]) => (estimate === null ? [] : [{ id: name, cells: [{ text: name, small: `grade 3; ${small}` }, ...cellsOf(estimate, null)] }])),
    ...dose.flatMap(({ label, weeks, estimate }) => (estimate === null ? [] : [{ id: label, cells: [{ text: `AI share ${label}`, small: `Poisson regression, ${formatCount(weeks)} weeks of engineers; the eight weeks before` }, ...cellsOf(estimate, null)] }])),
  ];
  return { columns: [column("Measure", false), column("Ratio"), column("95 % interval"), column("Engineers")], rows };
}

function volumeTable({ volume }: UpliftAnswer): FactTableModel {
  return {
    columns: [column("Weeks", false), column("Counted lines"), column("Weeks of engineers", true, true), column("Volume index"), column("AI-merged share"), column("Human side")],
    rows: volume.filter(({ engineerWeeks }) => engineerWeeks >= 65).map(({ from, to, lines, engineerWeeks, share, volume: index, human }) => ({ id: from, cells: [{ text: formatDayRange(from, addDays(to, 6)) }, { text: formatCount(lines) }, { text: formatCount(engineerWeeks) }, { text: index.toFixed(2) }, { text: formatPercent(share * 100) }, { text: human.toFixed(2) }] })),
  };
}

function volumeHeadline({ volume }: UpliftAnswer): Headline {
  const last = volume.at(-1);
  return last === undefined || volume.length < 2 ? [{ text: "Not enough weeks yet for an index of volume" }] : [{ text: `Human-side volume index: (1 − ${last.share.toFixed(2)}) × ${last.volume.toFixed(2)} = ${last.human.toFixed(2)}` }];
}

/** The figures below the first two: all grades, the spread, what is checked beside, and the identity. */
export function upliftTablesOf(answer: UpliftAnswer, csv: (id: string) => string): UpliftPageModel["tables"] {
  const quarters = answer.estimates.spread?.quarters;
  return [
    { text: figure("upliftLadder", "All grades", ladderHeadline(answer), "The same adopters by each method; a higher grade rests on less that cannot be tested.", "Needs: 20 adopters with 8 weeks at work before and after; ten engineers to compare with; a level course before adoption (p over 0.1); for grade 4 also three weeks of adoption. Self-report, grade 1, stands below and is never merged with these.", csv("upliftLadder")), table: ladderTable(answer), empty: "" },
    { text: figure("upliftSpread", "Spread", quarters == null ? [{ text: "How the adopters’ own ratios differ" }] : [{ text: `Half of the adopters lie between ${quarters.low.toFixed(2)} and ${quarters.high.toFixed(2)} times` }], "Adopters by their own ratio, after ÷ before against those without agents.", "A single ratio stands on few weeks, so that the classes are wider than the truth. Classes of fewer than five are joined, and nobody is named.", csv("upliftSpread")), table: spreadTable(answer), empty: "Not enough data: needs grade 3." },
    { text: figure("upliftChecks", "Beside it", [{ text: "Other measures of the same, and a check by how much AI there was" }], "Grade 3 of other output; weekly output by the AI share of the weeks before, fixed effects of engineer and week, errors clustered by engineer.", "The check by share leans on those who adopted earlier (two-way fixed effects) and is not a rung. Never shown here: weeks with AI over weeks without, or a correlation of adoption with delivery; both are wrong by far where a known truth can be compared (npm run bench:uplift).", csv("upliftByDose")), table: checkTable(answer), empty: "Not enough data: needs grade 3." },
    { text: figure("volumeByPeriod", "Volume, no uplift", volumeHeadline(answer), "Counted lines per engineer and week at work, over that of the first 13 weeks; human side = (1 − AI-merged share) × volume.", "An identity, not a measurement. Lines are no work: an index of them is never an uplift. Unknown lines are on the human side.", csv("volumeByPeriod")), table: volumeTable(answer), empty: "Not enough data: needs 13 weeks." },
  ];
}

/** What engineers say, month by month. */
export function pulseTableOf({ rows }: Report<PulseByMonthRow>, csv: string): Omit<UpliftPageModel["pulse"], "ask"> {
  const [latest] = rows;
  return {
    figure: { id: "pulseByMonth", kicker: "What engineers say", aside: "Grade 1, self-report", headline: latest === undefined ? [{ text: "Nobody has been heard yet, or fewer than five" }] : [{ text: `${formatCount(latest.answers)} engineers say they get ${latest.median.toFixed(1)} times as much done` }], sub: "Answers to the two questions of the month; median, middle half and geometric mean. Beside the measured figure, never merged with it.", foot: [{ text: "People misjudge their own speed, and who answers is not drawn by lot. The running month is told when it is over, and months with fewer than five answers never." }], rows: null, csv: latest === undefined ? null : csv },
    table: {
      columns: [column("Month", false), column("Answers"), column("Response rate"), column("Median"), column("Middle half"), column("Geometric mean"), column("Not done otherwise, median", true, true)],
      rows: rows.map(({ month, answers, asked, rate, median, low, high, mean, otherwise }) => ({ id: month, cells: [{ text: month.slice(0, 7) }, { text: `${String(answers)} of ${String(asked)}` }, { text: rate === null ? "–" : formatPercent(rate * 100) }, { text: ratio(median) }, { text: `${low.toFixed(2)}–${high.toFixed(2)}` }, { text: ratio(mean) }, { text: otherwise === null ? "–" : formatPercent(otherwise * 100) }] })),
    },
    empty: "Answers appear here once a month is over in which five or more were given.",
  };
}
