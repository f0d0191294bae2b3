import { z } from "zod";
import { pulseSummary, type PulseSummary } from "@/lib/core/measures/uplift/pulseSummary";
import { restricted } from "@/lib/core/privacy/restricted";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { dayInZone, monthOf } from "@/lib/core/report/week";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readOrganisation } from "../organisation/organisation";
import { readRows } from "./readRows";

export type PulseByMonthRow = Readonly<{ month: string; answers: number; asked: number; rate: number | null; median: number; low: number; high: number; mean: number; otherwise: number | null }>;

const columns: readonly ReportColumn[] = [
  { id: "month", title: "Month", unit: "day", metric: null }, { id: "answers", title: "Answers", unit: "authors", metric: "engineers" }, { id: "asked", title: "Members who could answer", unit: "authors", metric: "engineers" },
  { id: "rate", title: "Response rate", unit: "share", metric: "pulseRate", numerator: "answers", denominator: "asked" }, { id: "median", title: "Median", unit: "ratio", metric: "pulseTimes" }, { id: "low", title: "First quarter", unit: "ratio", metric: "pulseTimes" },
  { id: "high", title: "Last quarter", unit: "ratio", metric: "pulseTimes" }, { id: "mean", title: "Geometric mean", unit: "ratio", metric: "pulseTimes" }, { id: "otherwise", title: "Would not have been done otherwise, median", unit: "share", metric: "pulseOtherwise" },
];
const rowSchema = z.object({ month: z.string(), times: z.array(z.number()), shares: z.array(z.number().nullable()) });

/** Answers to the pulse by month, newest first; months that are over and have five answers. The running month is not told: an answer more would tell itself. */
export async function pulseByMonth(db: Database, scope: VisibleScope, now: Date): Promise<Report<PulseByMonthRow>> {
  if (scope.mode === "worksCouncil") throw restricted.closed();
  const month = monthOf(dayInZone(now, (await readOrganisation(db)).timeZone));
  const [months, asked] = await Promise.all([
    readRows(db, rowSchema, Prisma.sql`SELECT "month"::text AS month, array_agg("times" ORDER BY "id") AS times, array_agg("otherwiseShare" ORDER BY "id") AS shares FROM "PulseAnswer" WHERE "month" < ${month}::date GROUP BY 1 ORDER BY 1 DESC LIMIT 24`),
    db.user.count({ where: { role: { not: "viewer" } } }),
  ]);
  const rows = months.flatMap(({ month: of, times, shares }): PulseByMonthRow[] => {
    const found: PulseSummary | null = pulseSummary(times.map((each, index) => ({ times: each, otherwiseShare: shares[index] ?? null })), asked);
    if (found === null) return [];
    const { n, ...rest } = found;
    return [{ month: of, answers: n, ...rest }];
  });
  return { id: "pulseByMonth", title: "Answers to the pulse", columns, rows, n: rows.reduce((sum, { answers }) => sum + answers, 0), coverage: null, totalRows: rows.length, notes: ["Self-report, grade 1. Months with fewer than five answers, and the running one, are not told. Answers are stored without who gave them."] };
}
