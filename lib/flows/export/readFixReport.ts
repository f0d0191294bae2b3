import type { Report } from "@/lib/core/report/report";
import { findCampaign, listCampaigns } from "@/lib/store/fix/campaigns";
import { campaigns } from "@/lib/store/reports/campaigns";
import { campaignWeeks } from "@/lib/store/reports/campaignWeeks";
import { fixAges } from "@/lib/store/reports/fixAges";
import { fixPages } from "@/lib/store/reports/fixPages";
import { fixesByWeek } from "@/lib/store/reports/fixesByWeek";
import { humanYearsOf } from "@/lib/store/reports/humanYears";
import { timeToFix } from "@/lib/store/reports/timeToFix";
import type { ExportRequest, ExportWorld } from "./exportRequest";
import type { ReportId } from "./reportIds";

type FixId = Extract<ReportId, "fixesByWeek" | "timeToFix" | "fixAges" | "humanYears" | "campaigns" | "campaignWeeks">;

async function campaignOf({ db }: ExportWorld, { campaign }: ExportRequest) {
  return campaign === null || campaign === undefined || campaign === "" ? null : await findCampaign(db, campaign);
}

/** Fixes in pieces of so many rows, of a campaign where one is named. */
export async function* readFixes(world: ExportWorld, request: ExportRequest, size: number): AsyncGenerator<Report> {
  const { db, scope, now } = world;
  const campaign = await campaignOf(world, request);
  yield* fixPages(db, scope, request.filter, now, { writer: "", campaignId: campaign?.id ?? null }, size);
}

/** Of the campaign that is named, else of the one that started last. */
async function weeksOf(world: ExportWorld, request: ExportRequest): Promise<Report> {
  const { db, scope, now } = world;
  const campaign = (await campaignOf(world, request)) ?? (await listCampaigns(db))[0] ?? null;
  return (await campaignWeeks(db, scope, request.filter, now, campaign)).report;
}

/** Reports about fixes. */
export async function readFixReport(world: ExportWorld, id: FixId, request: ExportRequest): Promise<Report> {
  const { db, scope, now } = world;
  const { filter } = request;
  switch (id) {
    case "fixesByWeek": return await fixesByWeek(db, scope, filter, now);
    case "timeToFix": return await timeToFix(db, scope, filter, now);
    case "fixAges": return await fixAges(db, scope, filter, now);
    case "campaigns": return await campaigns(db, scope, filter, now);
    case "humanYears": return (await humanYearsOf(db, scope, filter, now, (await campaignOf(world, request))?.id ?? null)).report;
    case "campaignWeeks": return await weeksOf(world, request);
  }
}
