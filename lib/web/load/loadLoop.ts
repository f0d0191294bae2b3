import "server-only";
import { prepareGrowth } from "@/lib/core/chart/prepareGrowth";
import { may } from "@/lib/core/access/may";
import { compareGuard } from "@/lib/core/measures/guardrail/compareGuard";
import { excludesZero } from "@/lib/core/measures/guardrail/excludesZero";
import { fewestWeeks, type Growth } from "@/lib/core/measures/growth/growthOfShare";
import { guardMeasures } from "@/lib/core/measures/guardrail/guardMeasure";
import { type ModelMeasure, modelMeasures, type ModelOutcome } from "@/lib/core/measures/loop/compareModels";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { Headline } from "@/lib/core/report/headline";
import { headlineGrowth } from "@/lib/core/report/headlineGrowth";
import type { FactTableModel } from "@/lib/core/report/page/evidencePageModel";
import type { FigureText } from "@/lib/core/report/page/figureText";
import type { LoopPageModel } from "@/lib/core/report/page/loopPageModel";
import { comparedModels } from "@/lib/store/reports/comparedModels";
import { type GrowthOfWeeks, growthByWeek } from "@/lib/store/reports/growthByWeek";
import { guardCells } from "@/lib/store/reports/guardCells";
import { type ReleaseSlopeRow, slopesAtReleases } from "@/lib/store/reports/slopesAtReleases";
import { usageCost } from "@/lib/store/reports/usageCost";
import { readReleases } from "@/lib/store/loop/readReleases";
import { address } from "./address";
import { agentWeeks } from "./agentWeeks";
import { changesLink } from "./changesLink";
import { evidenceContext } from "./evidenceContext";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { loopTableOf } from "./loopTableOf";
import { modelTitle } from "./modelTitle";
import type { Search } from "./readSearch";
import { shareContext } from "./shareContext";

const column = (title: string, isNumber = true, isWide = false) => ({ title, isNumber, isWide });
const signed = (points: number) => (Math.abs(points) < 0.05 ? "0" : `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(1)}`);
const plain = (value: number) => value.toFixed(2).replace("-", "−");
const measureTitles: Readonly<Record<ModelMeasure, string>> = { revertRate: "Reverts, per 1,000", rework: "Rework within 21 days, points", survived30: "Alive after 30 days, points", survived90: "Alive after 90 days, points", reviewCoverage: "Approved by another, points", changesRequested: "Changes requested, points" };

function generationTable(outcomes: readonly ModelOutcome[]): FactTableModel {
  return {
    columns: [column("Generation", false), column("Against", false), ...modelMeasures.map((id) => column(measureTitles[id], true, id === "reviewCoverage" || id === "changesRequested"))],
    rows: outcomes.flatMap(({ modelId, before }) => (before === null ? [] : [{
      id: modelId, cells: [{ text: modelTitle(modelId) }, { text: modelTitle(before.modelId) }, ...modelMeasures.map((id) => {
        const gap = before.differences[id];
        const scale = id === "revertRate" ? 1000 : 100;
        return gap === null ? { text: "–" } : { text: `${excludesZero(gap) ? "▲ " : "= "}${signed(gap.value * scale)}`, small: `${signed(gap.low * scale)} to ${signed(gap.high * scale)}` };
      })],
    }])),
  };
}

function generationHeadline(outcomes: readonly ModelOutcome[]): Headline {
  const [found] = outcomes.flatMap(({ modelId, before }) => { const gap = before?.differences.rework ?? null; return before === null || gap === null ? [] : [{ modelId, before: before.modelId, gap }]; });
  if (found === undefined) return [{ text: "Not enough data yet to compare a generation with the one before" }];
  const [one, two] = [modelTitle(found.modelId), modelTitle(found.before)];
  return [{ text: excludesZero(found.gap) ? `Rework of ${one} is ${signed(found.gap.value * 100).replace(/^[+−]/, "")} points ${found.gap.value < 0 ? "below" : "above"} that of ${two}` : `Rework of ${one} does not clearly differ from ${two}` }];
}

function releaseTable(rows: readonly ReleaseSlopeRow[]): FactTableModel {
  const pace = (slope: number) => `${signed((Math.exp(slope) - 1) * 100)} %`;
  return {
    columns: [column("Release", false), column("Odds a week, before"), column("After"), column("After ÷ before"), column("Range over breakpoints", true, true), column("Change of the slope"), column("Source of the day", false, true)],
    rows: rows.map(({ model, released, source, before, after, ratio, rangeLow, rangeHigh, change, low, high }) => ({
      id: model, cells: [
        { text: modelTitle(model), small: `reported ${formatDay(released)}` }, { text: pace(before) }, { text: pace(after) }, { text: ratio === null ? "–" : plain(ratio) }, { text: rangeLow === null || rangeHigh === null ? "–" : `${plain(rangeLow)} to ${plain(rangeHigh)}` },
        { text: `${low > 0 || high < 0 ? "▲ " : "= "}${change < 0 ? "−" : "+"}${Math.abs(change).toFixed(3)}`, small: `${low.toFixed(3)} to ${high.toFixed(3)}`.replaceAll("-", "−") }, { text: source.replace(/^https?:\/\//, "").slice(0, 60) },
      ],
    })),
  };
}

function notesOf(growth: Growth | null, breaks: readonly ReleaseSlopeRow[], coverage: number | null): Headline[] {
  const weeks = (value: number) => value.toFixed(1);
  const pace: Headline = growth === null ? [{ text: `A doubling time needs ${String(fewestWeeks)} complete weeks with counted lines.` }]
    : growth.verdict === "steady" && growth.doubling !== null ? [{ text: "Doubling time " }, { text: `${weeks(growth.doubling.value)} weeks`, tone: "strong" }, { text: `, 95 % interval ${weeks(growth.doubling.low)}–${weeks(growth.doubling.high)}, from ${String(growth.weeks)} weeks.` }]
      : growth.verdict === "curved" ? [{ text: "Not one pace.", tone: "strong" }, { text: " A curve follows these weeks clearly better than a straight line, so one doubling time would be wrong for most of them." }]
        : [{ text: "No clear slope.", tone: "strong" }, { text: growth.slope === 0 ? " The odds stand still." : " The interval of the weekly slope includes zero." }];
  const bent = breaks.filter(({ low, high }) => low > 0 || high < 0);
  const bends: Headline = breaks.length === 0 ? [{ text: "No release has eight weeks on either side, so none can be compared with the weeks before it." }]
    : bent.length === 0 ? [{ text: "No release bends the line.", tone: "strong" }, { text: ` A change of pace at any of ${String(breaks.length)} releases is within what weeks vary by.` }]
      : [{ text: `The pace changes around ${String(bent.length)} of ${String(breaks.length)} releases.`, tone: "strong" }, { text: " Timing, not cause: much else happens in the same weeks." }];
  const rest = coverage === null ? null : 100 - coverage * 100;
  return [pace, bends, [{ text: `A forecast is not drawn. The share cannot pass 100 %${rest === null ? "." : `, and unknown lines count as not AI: evidence covers ${formatPercent(100 - rest)} of the lines.`}` }]];
}

function growthHeadline({ report }: GrowthOfWeeks, growth: Growth | null): Headline {
  const [first, last] = [report.rows[0], report.rows.at(-1)];
  if (growth === null || first?.share == null || last?.share == null) return [{ text: "Not enough weeks yet to draw a line" }];
  const span = `From ${formatPercent(first.share * 100)} to ${formatPercent(last.share * 100)} in ${String(report.rows.length)} weeks`;
  return [{ text: growth.verdict === "steady" ? `${span}, close to a straight line in odds` : `${span}, not along one line` }];
}

/** The loop: growth of the share, what each generation of models generated, how that fared, and what the next one changed. */
export async function loadLoop(search: Search): Promise<LoopPageModel> {
  const asked = await loadContext();
  const { filter, now, sentence } = await evidenceContext(asked, search, "/loop", "figures");
  const { db, reader: { scope } } = asked;
  const share = await shareContext(asked, filter);
  const [growth, outcomes, breaks, releases, cells, rows] = await Promise.all([growthByWeek(db, scope, filter, now), comparedModels(db, scope, filter, now), slopesAtReleases(db, scope, filter, now), readReleases(db), guardCells(db, scope, filter, now), agentWeeks(share)]);
  const named = new Set(rows.map(({ modelId }) => modelId));
  const figure = (id: string, kicker: string, headline: Headline, sub: string, foot: string, report: string): FigureText => ({ id, kicker, aside: "", headline, sub, foot: [{ text: foot }], rows: null, csv: address.csv(report, filter) });
  const rowsHref = changesLink(asked, filter);
  return {
    edition: await loadEdition(asked), filter: sentence, headline: headlineGrowth(growth.growth), notes: notesOf(growth.growth, breaks.rows, growth.report.coverage),
    growth: {
      model: prepareGrowth(growth.report.rows, growth.growth, releases.filter(({ id }) => named.has(id)).map(({ id, date }) => ({ label: modelTitle(id).replace(/^Claude /, ""), day: date }))), empty: `Weeks appear here once there are ${String(fewestWeeks)}`,
      twin: { columns: [column("Week of", false), column("AI lines"), column("Counted lines"), column("AI share"), column("Fitted"), column("Band")], rows: growth.report.rows.toReversed().map((row) => ({ id: row.week, cells: [{ text: formatDay(row.week) }, { text: formatCount(row.ai) }, { text: formatCount(row.counted) }, ...[row.share, row.fitted].map((value) => ({ text: value === null ? "–" : formatPercent(value * 100) })), { text: row.low === null || row.high === null ? "–" : `${formatPercent(row.low * 100)} to ${formatPercent(row.high * 100)}` }] })) },
      figure: {
        ...figure("growth", "Growth of share", growthHeadline(growth, growth.growth), "AI share of merged lines per week. Band: 95 % interval of the fit, wider to allow for weeks that resemble their neighbours.", "Fit: logistic regression of the weekly share on time, quasi-binomial. Rings mark one, two and four lines by AI for every two by others. Dotted: releases of models that are named here, on the day that was reported; timing, not cause.", "growthByWeek"),
        aside: "Log-odds scale: steady growth is a straight line", rows: rowsHref === null || growth.report.rows.length === 0 ? null : { label: `Rows behind this (${String(growth.report.rows.length)} weeks)`, href: rowsHref },
      },
    },
    models: loopTableOf({ share, rows, outcomes, releases, others: guardMeasures.map((measure) => compareGuard(cells, measure, cells.weeks.length)) }),
    figures: [
      { text: figure("changed", "Generation to generation", generationHeadline(outcomes), "Each generation against the one released before it in the same family and variant, where both were used here.", "Grade 1, description only. Difference with its 95 % interval; ▲ where it excludes zero.", "modelGenerations"), table: generationTable(outcomes), empty: "The second generation of a family appears here." },
      { text: figure("releases", "Pace around releases", [{ text: "Timing, not cause: the pace of the share before and after each release" }], "By how much the odds grow a week, before and after the day; the range is that of the ratio over breakpoints six weeks either side.", "A release needs eight weeks on either side. Where the slope before is not clearly above zero there is no ratio.", "slopesAtReleases"), table: releaseTable(breaks.rows), empty: "The first release with eight weeks on either side appears here." },
    ],
    costHref: may(scope.role, "changeSettings") || (await usageCost(db, scope, filter, now)).rows.length > 0 ? address.withFilter("/cost", filter) : null, datesHref: may(scope.role, "changeSettings") ? "/settings/models" : null,
  };
}
