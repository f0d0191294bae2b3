import "server-only";
import type { z } from "zod";
import type { reportListing } from "@/lib/core/api/reportListing";
import { worksCouncilReports } from "@/lib/core/privacy/worksCouncilReports";
import { type ReportId, reportIds } from "@/lib/flows/export/reportIds";
import { withReader } from "../session/withReader";

const inWorksCouncil: Readonly<Record<ReportId, "told" | "closed">> = worksCouncilReports;

/** `GET /api/v1/reports`: what can be asked for, and what the privacy mode closes. The list is the same for everybody. */
export const answerApiReports = withReader<unknown>(async (_request, _context, { scope }) => {
  const isClosed = (id: ReportId) => scope.mode === "worksCouncil" && inWorksCouncil[id] === "closed";
  const listing: z.infer<typeof reportListing> = { reports: reportIds.map((id) => ({ id, href: `/api/v1/reports/${id}`, csv: `/api/reports/${id}.csv`, meta: `/api/reports/${id}.meta.json`, closed: isClosed(id) })) };
  return await Promise.resolve(Response.json(listing, { headers: { "Cache-Control": "no-store" } }));
}, "reports:read");
