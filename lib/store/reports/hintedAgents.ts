import { z } from "zod";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { ask } from "./question";
import { readRows } from "./readRows";

const rowSchema = z.object({ agent: z.string(), hintedCommits: z.number(), hintedLines: z.number(), namedCommits: z.number() });

/** An agent that hints speak of: commits with its most frequent hint, the counted lines that come from them, and commits that name it with more than a hint. */
export type HintedAgentRow = Readonly<z.infer<typeof rowSchema>>;

const columns: readonly ReportColumn[] = [
  { id: "agent", title: "Agent", unit: "text", metric: null }, { id: "hintedCommits", title: "Commits with a hint", unit: "commits", metric: "commits" }, { id: "hintedLines", title: "Lines with a hint", unit: "lines", metric: "evidenceLines" },
  { id: "namedCommits", title: "Commits that name it", unit: "commits", metric: "commits" },
];

/** Agents that a branch, a label or prose hints at, beside how often anything more names them: where hints are many and names few, work goes unsigned. Closed in works-council mode. */
export async function hintedAgents(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<HintedAgentRow>> {
  const { where, notes } = await ask(db, scope, { ...asked, agents: [] }, now);
  const rows = await readRows(db, rowSchema, Prisma.sql`
    WITH hints AS (
      SELECT DISTINCT ON ("agent") "agent", sum("commits")::float8 AS commits, sum("lines")::float8 AS lines FROM "DayEvidence" WHERE ${where} AND "strength" = 'H' AND "agent" NOT IN ('', '*', 'unnamed') GROUP BY "agent", "rule" ORDER BY "agent", 2 DESC
    ), named AS (SELECT "agent", sum("commits")::float8 AS commits FROM "DayAgents" WHERE ${where} AND "modelId" = '*' GROUP BY 1)
    SELECT h."agent", h.commits AS "hintedCommits", h.lines AS "hintedLines", coalesce(n.commits, 0) AS "namedCommits" FROM hints h LEFT JOIN named n USING ("agent") ORDER BY h.lines DESC, 1`);
  return { id: "hintedAgents", title: "Agents that hints speak of", columns, rows, n: rows.reduce((sum, { hintedLines }) => sum + hintedLines, 0), coverage: null, totalRows: rows.length, notes: ["A commit with several hints of one agent counts once, by its most frequent hint.", ...notes] };
}
