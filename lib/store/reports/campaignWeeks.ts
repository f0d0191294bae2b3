import { z } from "zod";
import { poissonRatio, type RateRatio } from "@/lib/core/measures/fix/poissonRatio";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays, weekOf, weeksBetween } from "@/lib/core/report/week";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import type { StoredCampaign } from "../fix/campaigns";
import { readOutcomes } from "../fix/outcomes";
import { fixNotes, writerOf } from "./fixWriters";
import { ask } from "./question";
import { readRows } from "./readRows";

const rowSchema = z.object({ week: z.string(), ai: z.number(), human: z.number(), unknown: z.number(), mixed: z.number(), reverted: z.number() });
const nothing = { ai: 0, human: 0, unknown: 0, mixed: 0, reverted: 0 };

export type CampaignWeekRow = Readonly<z.infer<typeof rowSchema>> & Readonly<{ complete: boolean; outcome: number | null; outcomeDays: number }>;

export interface CampaignWeeks {
  readonly report: Report<CampaignWeekRow>;
  /** The outcome before the start and of late, a day; null where it has no days on both sides. */
  readonly ratio: RateRatio | null;
}

const fixes = (id: string, title: string, metric: ReportColumn["metric"] = "fixes"): ReportColumn => ({ id, title, unit: "fixes", metric });
const columns: readonly ReportColumn[] = [
  { id: "week", title: "Week", unit: "week", metric: null }, { id: "complete", title: "Complete", unit: "flag", metric: null }, fixes("ai", "By AI", "aiFixes"), fixes("human", "By people"), fixes("unknown", "Unknown"), fixes("mixed", "Mixed"), fixes("reverted", "Reverted later", "revertedFixes"),
  { id: "outcome", title: "Outcome a day", unit: "points", metric: "outcomeRatio" }, { id: "outcomeDays", title: "Days told", unit: "days", metric: null },
];

/** Weeks whose days are compared: before the start, and the last complete ones. */
export const [weeksBefore, weeksAfter] = [8, 4];

/** A campaign's (null: there is none) fixes and its outcome by ISO week, from eight weeks before its start on; days are UTC's as the series tells them. */
export async function campaignWeeks(db: Database, scope: VisibleScope, asked: Filter, now: Date, campaign: StoredCampaign | null): Promise<CampaignWeeks> {
  if (campaign === null) return { ratio: null, report: { id: "campaignWeeks", title: "Campaign, by week", columns, rows: [], n: 0, coverage: null, totalRows: 0, notes: ["There is no campaign yet."] } };
  const { filter, where, days, notes } = await ask(db, scope, { ...asked, range: { kind: "all" } }, now, { byPeople: true });
  const [found, points] = await Promise.all([
    readRows(db, rowSchema, Prisma.sql`
      SELECT to_char("week", 'YYYY-MM-DD') AS week, (count(*) FILTER (WHERE writer = 'ai'))::float8 AS ai, (count(*) FILTER (WHERE writer = 'human'))::float8 AS human, (count(*) FILTER (WHERE writer = 'unknown'))::float8 AS unknown, (count(*) FILTER (WHERE writer = 'mixed'))::float8 AS mixed,
        (count(*) FILTER (WHERE undone))::float8 AS reverted
      FROM (SELECT date_trunc('week', "day"::timestamp) AS week, ${writerOf(filter.view)} AS writer, "undoneAt" IS NOT NULL AS undone FROM "Fix" f WHERE ${where} AND "verdict" <> 'bot'
        AND EXISTS (SELECT FROM "CampaignFix" c WHERE c."campaignId" = ${campaign.id} AND c."repositoryId" = f."repositoryId" AND c."unit" = f."unit")) f GROUP BY "week" ORDER BY 1`),
    campaign.series === null ? [] : readOutcomes(db, campaign.series.id),
  ]);
  const end = campaign.endsOn === null || campaign.endsOn > days.today ? days.today : addDays(campaign.endsOn, 7 * weeksAfter);
  const from = addDays(weekOf(campaign.startsOn), -7 * weeksBefore);
  const byWeek = new Map(found.map((row) => [row.week, row]));
  const last = end < days.today ? end : days.today;
  const rows = weeksBetween(from, last < campaign.startsOn ? campaign.startsOn : last).map((week): CampaignWeekRow => {
    const told = points.filter(({ day }) => day >= week && day <= addDays(week, 6));
    return { ...nothing, ...byWeek.get(week), week, complete: addDays(week, 6) < days.today, outcome: told.length === 0 ? null : told.reduce((sum, { value }) => sum + value, 0) / told.length, outcomeDays: told.length };
  });
  const until = rows.filter(({ complete }) => complete).at(-1);
  const late = until === undefined ? "" : addDays(until.week, -7 * (weeksAfter - 1));
  const before = points.filter(({ day }) => day >= addDays(campaign.startsOn, -7 * weeksBefore) && day < campaign.startsOn).map(({ value }) => value);
  const after = points.filter(({ day }) => until !== undefined && day >= late && day >= campaign.startsOn && day <= addDays(until.week, 6)).map(({ value }) => value);
  const n = rows.reduce((sum, row) => sum + row.ai + row.human + row.unknown + row.mixed, 0);
  return {
    ratio: poissonRatio(before, after),
    report: { id: "campaignWeeks", title: `Campaign ${campaign.name}, by week`, columns, rows, n, coverage: null, totalRows: rows.length, notes: ["The outcome moved while the fixes landed; nothing here says that they alone moved it.", ...fixNotes, ...notes] },
  };
}
