import { z } from "zod";
import { shareOf } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { addParts, partsByLanguageFrom, partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask } from "./question";
import { readRows } from "./readRows";

export type CoverageHoleRow = Readonly<{ by: "repository" | "language" | "week"; key: string; name: string; counted: number; unknown: number; coverage: number | null; aiFloor: number | null; aiCeiling: number | null }>;

const rowSchema = partsSchema.extend({ by: z.enum(["repository", "language", "week"]), key: z.string(), name: z.string() });

const columns: readonly ReportColumn[] = [
  { id: "by", title: "By", unit: "text", metric: null }, { id: "key", title: "Of", unit: "text", metric: null }, { id: "name", title: "Name", unit: "text", metric: null },
  { id: "counted", title: "Counted lines", unit: "lines", metric: "countedLines" }, { id: "unknown", title: "Unknown", unit: "lines", metric: "unknownLines" },
  { id: "coverage", title: "Coverage", unit: "share", metric: "coverage", denominator: "counted" }, { id: "aiFloor", title: "Floor", unit: "share", metric: "aiFloor", denominator: "counted" }, { id: "aiCeiling", title: "Ceiling", unit: "share", metric: "aiCeiling", denominator: "counted" },
];

/** Where evidence is missing: unknown lines by repository, by language and by week, most first in each. Closed in works-council mode. */
export async function coverageHoles(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<CoverageHoleRow>> {
  const filter: Filter = { ...asked, agents: [] };
  const { where, notes } = await ask(db, scope, filter, now);
  const found = await readRows(db, rowSchema, Prisma.sql`
    SELECT 'repository' AS by, r."slug" AS key, r."name" AS name, ${sumOfParts} FROM ${partsFrom(filter, where)} JOIN "Repository" r ON r."id" = p."repositoryId" GROUP BY 2, 3
    UNION ALL SELECT 'language', p."language", p."language", ${sumOfParts} FROM ${partsByLanguageFrom(filter, where)} GROUP BY 2
    UNION ALL SELECT 'week', to_char(w.week, 'YYYY-MM-DD'), '', ${sumOfParts} FROM ${partsFrom(filter, where)}, LATERAL (SELECT date_trunc('week', p."day"::timestamp) AS week) w GROUP BY 2`);
  const rows = found.map(({ by, key, name, ...parts }) => {
    const { counted, coverage, aiFloor, aiCeiling } = shareOf(parts);
    return { by, key, name, counted, unknown: parts.unknown, coverage, aiFloor, aiCeiling };
  }).filter(({ counted }) => counted > 0).sort((a, b) => (a.by === b.by ? b.unknown - a.unknown || (a.key < b.key ? -1 : 1) : a.by < b.by ? -1 : 1));
  const whole = shareOf(addParts(found.filter(({ by }) => by === "repository")));
  return { id: "coverageHoles", title: "Where evidence is missing", columns, rows, n: whole.counted, coverage: whole.coverage, totalRows: rows.length, notes };
}
