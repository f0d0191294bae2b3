import type { Report } from "@/lib/core/report/report";
import { findCampaign, listCampaigns } from "@/lib/store/fix/campaigns";
import { campaigns } from "@/lib/store/reports/campaigns";
import { campaignWeeks } from "@/lib/store/reports/campaignWeeks";
import { fixAges } from "@/lib/store/reports/fixAges";
import { fixes } from "@/lib/store/reports/fixes";
import { fixesByWeek } from "@/lib/store/reports/fixesByWeek";
import { humanYearsOf } from "@/lib/store/reports/humanYears";
import { timeToFix } from "@/lib/store/reports/timeToFix";
import type { ExportRequest, ExportWorld } from "./exportRequest";
import type { ReportId } from "./reportIds";

type FixId = Extract<ReportId, "fixesByWeek" | "timeToFix" | "fixAges" | "humanYears" | "campaigns" | "campaignWeeks">;

const pageRows = 5_000;

async function campaignOf({ db }: ExportWorld, { campaign }: ExportRequest) {
  return campaign === null || campaign === undefined || campaign === "" ? null : await findCampaign(db, campaign);
}

/** Fixes page by page, of a campaign where one is named. */
export async function* fixPages(world: ExportWorld, request: ExportRequest): AsyncGenerator<Report> {
  const { db, scope, now } = world;
  const campaign = await campaignOf(world, request);
  for (let page = 1, read = 0; ; page++) {
    const report = await fixes(db, scope, request.filter, now, { page, pageSize: pageRows, writer: "", campaignId: campaign?.id ?? null });
    yield report;
    read += report.rows.length;
    if (report.rows.length < pageRows || read >= report.totalRows) return;
  }
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
