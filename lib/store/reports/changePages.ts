import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { askChanges, changeRowSchema, type ChangesQuery, changesReport, type ChangesRow } from "./changes";
import { streamRows } from "./streamRows";

/** The whole list of changes in pieces of so many rows, all of one moment; the first has the count of all. Throws as `changes` does. */
export async function* changePages(db: Database, scope: VisibleScope, filter: Filter, now: Date, query: Omit<ChangesQuery, "page" | "pageSize">, size: number): AsyncGenerator<Report<ChangesRow>> {
  const { rows, count, notes } = await askChanges(db, scope, filter, now, query);
  const total = await count();
  for await (const piece of streamRows(db, changeRowSchema, rows, size)) yield changesReport(piece, total, notes);
}
