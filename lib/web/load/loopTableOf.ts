import { agentTitle } from "@/lib/core/attribution/agentTitle";
import type { ModelRelease } from "@/lib/core/attribution/modelReleases";
import type { AgentWeekRow } from "@/lib/core/chart/agentWeekRow";
import { prepareModelRows } from "@/lib/core/chart/prepareModelRows";
import type { GuardComparison } from "@/lib/core/measures/guardrail/compareGuard";
import type { Estimate } from "@/lib/core/measures/guardrail/estimate";
import { excludesZero } from "@/lib/core/measures/guardrail/excludesZero";
import type { GuardId } from "@/lib/core/measures/guardrail/guardMeasure";
import type { ModelOutcome } from "@/lib/core/measures/loop/compareModels";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatGuard } from "@/lib/core/report/formatGuard";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { Headline } from "@/lib/core/report/headline";
import type { ModelRow } from "@/lib/core/report/page/modelTableModel";
import type { LoopModelRow, LoopTableModel, WhiskerModel } from "@/lib/core/report/page/loopPageModel";
import { address } from "./address";
import { modelTitle } from "./modelTitle";
import type { ShareContext } from "./shareContext";

interface Parts {
  readonly share: ShareContext;
  readonly rows: readonly AgentWeekRow[];
  readonly outcomes: readonly ModelOutcome[];
  readonly releases: readonly ModelRelease[];
  /** Guardrails over all weeks that are old enough, for the row of those without AI evidence. */
  readonly others: readonly GuardComparison[];
}

const most = 12;
const tenth = (share: number) => (share * 100).toFixed(1);
const whisker = (found: Estimate | null): WhiskerModel | null => (found === null ? null : { percent: found.value * 100, low: found.low * 100, high: found.high * 100, text: tenth(found.value), interval: `${tenth(found.low)}–${tenth(found.high)}` });
const print = (id: GuardId, found: Estimate | null | undefined) => (found === null || found === undefined ? "–" : formatGuard(id, found.value));
const percentText = (percent: number | null) => (percent === null ? "–" : percent === 0 ? "none" : formatPercent(percent));

function rowOf(row: ModelRow, outcome: ModelOutcome | undefined): LoopModelRow {
  const figures = outcome?.figures;
  return {
    id: row.id, name: row.name, detail: row.detail, percent: percentText(row.percent), earlier: percentText(row.earlierPercent), series: row.series, releaseAt: row.releaseAt, isPeople: false, survived: whisker(figures?.survived90 ?? null),
    survivedLacks: "too few lines that are 90 days old", reverts: print("revertRate", figures?.revertRate), rework: print("rework", figures?.rework), reviewed: print("reviewCoverage", figures?.reviewCoverage),
  };
}

function headlineOf(rows: readonly LoopModelRow[], outcomes: readonly ModelOutcome[], other: Estimate | null, otherName: string): Headline {
  const newest = outcomes.find(({ before }) => before !== null && before.differences.survived90 !== null);
  const gap = newest?.before?.differences.survived90 ?? null;
  if (newest !== undefined && newest.before !== null && gap !== null) {
    const [one, two] = [modelTitle(newest.modelId), modelTitle(newest.before.modelId)];
    return [{ text: excludesZero(gap) ? `Code by ${one} lives ${gap.value > 0 ? "longer" : "shorter"} than code by ${two}` : `Code by ${one} lives about as long as code by ${two}` }];
  }
  const first = rows.find(({ survived }) => survived !== null);
  if (first !== undefined && first.survived !== null && other !== null) return [{ text: `${formatPercent(first.survived.percent)} of the lines by ${first.name} are alive after 90 days, ${formatPercent(other.value * 100)} of ` }, otherName === "people" ? { text: "people’s", tone: "people" } : { text: "others" }];
  return [{ text: rows.length === 0 ? "No model is named on lines of these weeks" : "Not enough old lines yet to compare the models" }];
}

const sumOf = (values: readonly (number | null)[]): number | null => (values.every((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0));

/** What names no model, of all agents together: a row behind the models. */
function unnamedRow(prepared: readonly ModelRow[]): ModelRow[] {
  const rows = prepared.filter(({ kind }) => kind === "unnamed");
  const [first] = rows;
  if (first === undefined) return [];
  return [{ ...first, id: "model:", name: "AI, model not named", detail: "declared without a model", lines: rows.reduce((sum, { lines }) => sum + lines, 0), percent: sumOf(rows.map(({ percent }) => percent)), earlierPercent: sumOf(rows.map(({ earlierPercent }) => earlierPercent)), series: first.series.map((_, at) => sumOf(rows.map(({ series }) => series[at] ?? null))), releaseAt: null, href: null }];
}

/** Models as rows, newest release first, and what has no AI evidence as the last one. */
export function loopTableOf({ share, rows, outcomes, releases, others }: Parts): LoopTableModel {
  const releasedOn = new Map(releases.map(({ id, date }) => [id, date]));
  const prepared = prepareModelRows({ ...share.report, id: "aiShareByAgent", rows }, { weeks: share.report, modelTitle, agentTitle, releasedOn: (id) => releasedOn.get(id) ?? null, href: () => null });
  const dateOf = (row: ModelRow) => releasedOn.get(row.id.replace("model:", "")) ?? "";
  const named = [...prepared.filter(({ kind }) => kind === "named").slice(0, most), ...unnamedRow(prepared)].toSorted((one, two) => dateOf(two).localeCompare(dateOf(one)) || two.lines - one.lines);
  const models = named.map((row) => rowOf(row, outcomes.find(({ modelId }) => `model:${modelId}` === row.id)));
  const guard = (id: GuardId) => others.find(({ measure }) => measure.id === id);
  const other = guard("survived90")?.now.none ?? null;
  const isPeople = guard("survived90")?.isPeople ?? false;
  const otherName = isPeople ? "people" : "no AI evidence";
  const last: LoopModelRow = {
    id: "none", name: isPeople ? "People" : "No AI evidence", detail: isPeople ? "" : "unknown and people together", percent: "–", earlier: "–", series: [], releaseAt: null, isPeople: true, survived: whisker(other), survivedLacks: "too few lines that are 90 days old",
    reverts: print("revertRate", guard("revertRate")?.now.none), rework: print("rework", guard("rework")?.now.none), reviewed: print("reviewCoverage", guard("reviewCoverage")?.now.none),
  };
  const shown = models.length === 0 ? [] : [...models, last];
  const ends = shown.flatMap(({ survived }) => (survived === null ? [] : [survived.low, survived.high]));
  const column = (title: string, isNumber = true) => ({ title, isNumber, isWide: false });
  return {
    rows: shown, top: Math.max(0.01, ...named.flatMap(({ series }) => series.map((value) => value ?? 0))), weeks: share.weeks.length, firstMonday: share.weeks[0]?.week ?? "", earlierTitle: share.windows.beforePeriod.replace(/^./, (letter) => letter.toUpperCase()),
    survivedScale: ends.length === 0 ? [0, 100] : [Math.max(0, Math.floor(Math.min(...ends)) - 1), Math.min(100, Math.ceil(Math.max(...ends)) + 1)], survivedOther: other === null ? null : other.value * 100, otherName,
    twin: {
      columns: [column("Model", false), column("Share"), column(share.windows.beforePeriod), column("Changes"), column("Fixes"), column("Alive after 30 days"), column("Alive after 90 days"), column("Reverts per 1,000"), column("Rework 21 days"), column("Approved by another"), column("Changes requested")],
      rows: outcomes.map(({ modelId, changes, fixes, figures }) => {
        const row = prepared.find(({ id }) => id === `model:${modelId}`);
        return { id: modelId || "unnamed", cells: [modelId === "" ? "AI, model not named" : modelTitle(modelId), percentText(row?.percent ?? null), percentText(row?.earlierPercent ?? null), formatCount(changes), formatCount(fixes), print("survived90", figures.survived30), print("survived90", figures.survived90), print("revertRate", figures.revertRate), print("rework", figures.rework), print("reviewCoverage", figures.reviewCoverage), print("reviewCoverage", figures.changesRequested)].map((text) => ({ text })) };
      }),
    },
    figure: {
      id: "generations", kicker: "Model generations", aside: `Newest first; share in the ${share.windowTitle.toLowerCase()}`, headline: headlineOf(models, outcomes, other, otherName), sub: "What each model generated, and what became of it.",
      foot: [{ text: "Survival, reverts and rework count all lines and changes of a model in the period that are old enough, not only the last 12 weeks. Whiskers: 95 % intervals. Release days are as reported. Newer models also got newer tools and more practised users: the rows describe, they do not prove the model did it." }],
      rows: null, csv: address.csv("modelOutcomes", share.filter),
    },
  };
}
