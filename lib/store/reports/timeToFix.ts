import { z } from "zod";
import { fixedBy, type FixTime, kaplanMeier } from "@/lib/core/measures/fix/kaplanMeier";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { writerOf } from "./fixWriters";
import { ask } from "./question";
import { readRows } from "./readRows";

/** ai and others: fixed ones only. all: with those that are still open. */
export type FixTimeGroup = "ai" | "human" | "unknown" | "mixed" | "all";
export type TimeToFixRow = Readonly<{ severity: string; group: FixTimeGroup; fixed: number; open: number; median: number | null; q1: number | null; q3: number | null; p90: number | null }>;

const days = (id: string, title: string): ReportColumn => ({ id, title, unit: "days", metric: "timeToFix" });
const columns: readonly ReportColumn[] = [
  { id: "severity", title: "Severity", unit: "text", metric: null }, { id: "group", title: "Writer", unit: "text", metric: null }, { id: "fixed", title: "Fixed", unit: "fixes", metric: "fixes" }, { id: "open", title: "Still open", unit: "fixes", metric: "timeToFix" },
  days("median", "Median, days"), days("q1", "First quarter, days"), days("q3", "Third quarter, days"), days("p90", "90th percentile, days"),
];

const rowSchema = z.object({ severity: z.string(), writer: z.string().nullable(), days: z.number() });
/** Fewer give no number. */
export const fewestTimes = 5;
const groups: readonly FixTimeGroup[] = ["ai", "human", "unknown", "mixed", "all"];

function rowOf(severity: string, group: FixTimeGroup, of: readonly z.infer<typeof rowSchema>[]): TimeToFixRow {
  const mine = of.filter((row) => group === "all" || row.writer === group);
  const times = mine.map((row): FixTime => ({ time: row.days, isFixed: row.writer !== null }));
  const fixed = times.filter(({ isFixed }) => isFixed).length;
  const points = fixed < fewestTimes ? [] : kaplanMeier(times);
  return { severity, group, fixed, open: times.length - fixed, median: fixedBy(points, 0.5), q1: fixedBy(points, 0.25), q3: fixedBy(points, 0.75), p90: fixedBy(points, 0.9) };
}

/** How long bugs took that were opened in the period, by severity ('' : none is known; `*`: all) and writer. An issue that was closed without a change that names it is in no row; of a team or a person only what they fixed is known. */
export async function timeToFix(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<TimeToFixRow>> {
  const { filter, where, visible, days: { from, to }, organisation, notes } = await ask(db, scope, { ...asked, range: { kind: "all" } }, now, { byPeople: true });
  const period = (await ask(db, scope, { ...asked, teams: [], agents: [] }, now)).days;
  const opened = Prisma.sql`("openedAt" AT TIME ZONE ${organisation.timeZone})::date BETWEEN ${period.from < from ? from : period.from}::date AND ${period.to > to ? to : period.to}::date`;
  const isAll = asked.teams.length === 0 && asked.identities === undefined;
  const open = Prisma.sql`UNION ALL SELECT "severity", NULL, extract(epoch FROM ${now}::timestamptz - "openedAt")::float8 / 86400 FROM "BugIssue" b WHERE ${visible} AND "closedAt" IS NULL AND ${opened}
    AND NOT EXISTS (SELECT FROM "Fix" f WHERE f."repositoryId" = b."repositoryId" AND f."unit" = concat('issue:', b."repositoryId", ':', b."number"))`;
  const found = await readRows(db, rowSchema, Prisma.sql`
    SELECT "severity", ${writerOf(filter.view)} AS writer, greatest(0, extract(epoch FROM "landedAt" - "openedAt")::float8 / 86400) AS days FROM "Fix" WHERE ${where} AND "verdict" <> 'bot' AND "openedAt" IS NOT NULL AND ${opened} ${isAll ? open : Prisma.empty}`);
  const severities = [...new Set(found.map(({ severity }) => severity))].sort((one, other) => (one === "" ? 1 : other === "" ? -1 : one < other ? -1 : 1));
  const rows = [...severities, ...(severities.length > 1 ? ["*"] : [])].flatMap((severity) => groups.map((group) => rowOf(severity, group, severity === "*" ? found : found.filter((row) => row.severity === severity))))
    .filter(({ fixed, open: waiting }) => fixed + waiting > 0);
  return {
    id: "timeToFix", title: "Time to fix", columns, rows, n: found.length, coverage: null, totalRows: rows.length,
    notes: ["Of bugs whose issue was opened in the period. Rows by writer hold fixed ones only; `all` counts those that are still open as open that long (Kaplan–Meier).", ...(isAll ? [] : ["Open issues belong to no team yet and are left out."]), ...notes],
  };
}
