import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { askFixes, type FixesQuery, fixesReport, type FixRow, fixRowSchema } from "./fixes";
import { streamRows } from "./streamRows";

/** The whole list of fixes in pieces of so many rows, all of one moment. Throws as `fixes` does. */
export async function* fixPages(db: Database, scope: VisibleScope, filter: Filter, now: Date, query: Pick<FixesQuery, "writer" | "campaignId">, size: number): AsyncGenerator<Report<FixRow>> {
  const { rows, count, notes } = await askFixes(db, scope, filter, now, query);
  const total = await count();
  for await (const piece of streamRows(db, fixRowSchema, rows(Prisma.empty), size)) yield fixesReport(piece, total, notes);
}
