import { modelMeasures } from "@/lib/core/measures/loop/compareModels";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { comparedModels } from "./comparedModels";

export type ModelGenerationRow = Readonly<{ model: string; before: string; measure: string; difference: number | null; low: number | null; high: number | null }>;

/** What a generation changed against the one before it in its family and variant: differences of shares (0..1). */
export async function modelGenerations(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<ModelGenerationRow>> {
  const found = await comparedModels(db, scope, filter, now);
  const rows = found.flatMap(({ modelId, before }) => (before === null ? [] : modelMeasures.map((measure): ModelGenerationRow => {
    const gap = before.differences[measure];
    return { model: modelId, before: before.modelId, measure, difference: gap?.value ?? null, low: gap?.low ?? null, high: gap?.high ?? null };
  })));
  return {
    id: "modelGenerations", title: "What a generation changed", rows, n: found.reduce((sum, { changes }) => sum + changes, 0), coverage: null, totalRows: rows.length, notes: ["Grade 1, description only: other tasks, other tools and other people come with another generation."],
    columns: [
      { id: "model", title: "Model", unit: "text", metric: null }, { id: "before", title: "Generation before", unit: "text", metric: null }, { id: "measure", title: "Figure", unit: "text", metric: null },
      { id: "difference", title: "Difference", unit: "points", metric: "guardDifference" }, { id: "low", title: "Interval from", unit: "points", metric: "guardDifference" }, { id: "high", title: "Interval to", unit: "points", metric: "guardDifference" },
    ],
  };
}
