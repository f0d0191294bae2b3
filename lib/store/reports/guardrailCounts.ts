import type { CellGroup } from "@/lib/core/measures/guardrail/guardCells";
import { guardMeasures } from "@/lib/core/measures/guardrail/guardMeasure";
import { isOldEnough } from "@/lib/core/measures/guardrail/isOldEnough";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { guardCells } from "./guardCells";
import { guardNotes } from "./guardrails";
import { selectSlugs } from "./selectSlugs";

export type GuardrailCountRow = Readonly<{ measure: string; repository: string; week: string; group: CellGroup; value: number | null; counted: number; happened: number | null; oldEnough: boolean }>;

/** What every guardrail, its difference and its comparison within repositories is added up from: counts by repository, week and verdict; of medians how many changes have each value. */
export async function guardrailCounts(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<GuardrailCountRow>> {
  const [cells, slugs] = await Promise.all([guardCells(db, scope, filter, now), selectSlugs(db, scope, filter)]);
  const of = (repository: number) => ({ repository: slugs.get(repository) ?? "", head: cells.heads.get(repository) ?? "" });
  const weeks = new Set(cells.weeks);
  const rows = guardMeasures.flatMap((measure): GuardrailCountRow[] => {
    if (measure.kind === "values") return cells.values.filter((cell) => cell.measure === measure.id).map(({ week, group, value, count }) => ({ measure: measure.id, repository: "*", week, group, value, counted: count, happened: null, oldEnough: true }));
    const found = measure.kind === "changes" ? cells.changes.filter((cell) => cell.measure === measure.id) : cells.lines.filter(({ days }) => days === measure.ageDays);
    return found.map(({ repository: id, week, group, n, x }) => {
      const { repository, head } = of(id);
      return { measure: measure.id, repository, week, group, value: null, counted: n, happened: measure.id === "survived90" ? n - x : x, oldEnough: isOldEnough(measure, week, head) };
    });
  }).filter(({ week }) => weeks.has(week));
  return {
    id: "guardrailCounts", title: "Counts behind the guardrails", rows, n: rows.reduce((sum, { measure, counted }) => sum + (measure === "revertRate" ? counted : 0), 0), coverage: null, totalRows: rows.length, notes: [...guardNotes, "Add up the rows that are old enough of the last 12 such weeks: happened ÷ counted is the figure. “*” stands for all repositories together."],
    columns: [
      { id: "measure", title: "Guardrail", unit: "text", metric: null }, { id: "repository", title: "Repository", unit: "text", metric: null }, { id: "week", title: "Week", unit: "week", metric: null }, { id: "group", title: "Verdict", unit: "text", metric: null },
      { id: "value", title: "Value (of medians)", unit: "lines", metric: "changeSize" }, { id: "counted", title: "Counted", unit: "changes", metric: "changes" }, { id: "happened", title: "To which it happened", unit: "changes", metric: "changes" }, { id: "oldEnough", title: "Old enough", unit: "flag", metric: null },
    ],
  };
}
