import { type ModelMeasure, modelMeasures } from "@/lib/core/measures/loop/compareModels";
import type { MetricId } from "@/lib/core/measures/metricId";
import type { Filter } from "@/lib/core/report/filter";
import type { Cell, Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { comparedModels } from "./comparedModels";

export type ModelOutcomeRow = Readonly<Record<string, Cell>>;

const titles: Readonly<Record<ModelMeasure, readonly [string, MetricId]>> = {
  revertRate: ["Reverted within 30 days", "revertRate"], rework: ["Rework within 21 days", "rework"], survived30: ["Alive after 30 days", "retention"], survived90: ["Alive after 90 days", "survived90"],
  reviewCoverage: ["Approved by another person", "reviewCoverage"], changesRequested: ["Changes requested", "changesRequested"],
};

const shareColumns = modelMeasures.flatMap((id): ReportColumn[] => {
  const [title, metric] = titles[id];
  return [{ id: `${id}N`, title: `${title}, of so many`, unit: "changes", metric: null }, ...([["", ""], ["Low", ", interval from"], ["High", ", interval to"]] as const).map(([ending, words]): ReportColumn => ({ id: id + ending, title: title + words, unit: "share", metric, denominator: `${id}N` }))];
});

/** What became of each model's changes and lines. */
export async function modelOutcomes(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<ModelOutcomeRow>> {
  const found = await comparedModels(db, scope, filter, now);
  const rows = found.map(({ modelId, release, changes, fixes, figures }): ModelOutcomeRow => ({
    model: modelId, released: release?.date ?? null, source: release?.source ?? null, changes, fixes,
    ...Object.fromEntries(modelMeasures.flatMap((id) => { const figure = figures[id]; return [[`${id}N`, figure?.n ?? null], [id, figure?.value ?? null], [`${id}Low`, figure?.low ?? null], [`${id}High`, figure?.high ?? null]]; })),
  }));
  return {
    id: "modelOutcomes", title: "What became of each model's code", rows, n: found.reduce((sum, { changes }) => sum + changes, 0), coverage: null, totalRows: rows.length,
    notes: ["Changes whose most AI lines are the model's, and its lines; all of the period that are old enough. Release days are as reported, with their source. Newer models also got newer tools and more practised users: the rows describe, they do not prove the model did it."],
    columns: [
      { id: "model", title: "Model", unit: "text", metric: null }, { id: "released", title: "Released, as reported", unit: "day", metric: null }, { id: "source", title: "Source of the day", unit: "text", metric: null },
      { id: "changes", title: "Changes", unit: "changes", metric: "aiChanges" }, { id: "fixes", title: "Fixes", unit: "changes", metric: "changes" }, ...shareColumns,
    ],
  };
}
