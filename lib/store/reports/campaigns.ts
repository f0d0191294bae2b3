import { z } from "zod";
import { ratio } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { listCampaigns } from "../fix/campaigns";
import { fixNotes } from "./fixWriters";
import { ask } from "./question";
import { readRows } from "./readRows";

const countSchema = z.object({ id: z.number(), fixes: z.number(), ai: z.number(), reverted: z.number() });
export type CampaignRow = Readonly<{ campaign: string; name: string; startsOn: string; endsOn: string | null; fixes: number; ai: number; aiShare: number | null; reverted: number; series: string | null }>;

/** Every campaign with its fixes so far, over all of its time. */
export async function campaigns(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<CampaignRow>> {
  const { where, notes } = await ask(db, scope, { ...asked, range: { kind: "all" } }, now, { byPeople: true });
  const [standing, counts] = await Promise.all([
    listCampaigns(db),
    readRows(db, countSchema, Prisma.sql`SELECT c."campaignId" AS id, count(*)::float8 AS fixes, (count(*) FILTER (WHERE f."verdict" = 'ai'))::float8 AS ai, (count(*) FILTER (WHERE f."undoneAt" IS NOT NULL))::float8 AS reverted
      FROM "CampaignFix" c JOIN (SELECT * FROM "Fix" WHERE ${where} AND "verdict" <> 'bot') f ON f."repositoryId" = c."repositoryId" AND f."unit" = c."unit" GROUP BY 1`),
  ]);
  const rows = standing.map(({ id, slug, name, startsOn, endsOn, series }): CampaignRow => {
    const { fixes, ai, reverted } = counts.find((each) => each.id === id) ?? { fixes: 0, ai: 0, reverted: 0 };
    return { campaign: slug, name, startsOn, endsOn, fixes, ai, aiShare: ratio(ai, fixes), reverted, series: series?.name ?? null };
  });
  return {
    id: "campaigns", title: "Campaigns", rows, n: rows.reduce((sum, { fixes }) => sum + fixes, 0), coverage: null, totalRows: rows.length, notes: [...fixNotes, ...notes],
    columns: [
      { id: "campaign", title: "Campaign", unit: "text", metric: null }, { id: "name", title: "Name", unit: "text", metric: null }, { id: "startsOn", title: "Starts", unit: "day", metric: null }, { id: "endsOn", title: "Ends", unit: "day", metric: null },
      { id: "fixes", title: "Fixes", unit: "fixes", metric: "fixes" }, { id: "ai", title: "By AI", unit: "fixes", metric: "aiFixes" }, { id: "aiShare", title: "AI share", unit: "share", metric: "aiFixShare", numerator: "ai", denominator: "fixes" },
      { id: "reverted", title: "Reverted", unit: "fixes", metric: "revertedFixes" }, { id: "series", title: "Outcome", unit: "text", metric: null },
    ],
  };
}
