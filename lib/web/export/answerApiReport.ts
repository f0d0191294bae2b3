import "server-only";
import { systemClock } from "@/lib/clock";
import { readReportQuery } from "@/lib/core/api/readReportQuery";
import { AppError } from "@/lib/errors";
import { exportReport } from "@/lib/flows/export/exportReport";
import { readExportAddress } from "@/lib/flows/export/readExportAddress";
import { reportIds } from "@/lib/flows/export/reportIds";
import { database } from "../session/database";
import { withReader } from "../session/withReader";
import { streamOf } from "./streamOf";

/** `GET /api/v1/reports/<id>`: a report as JSON, byte for byte what `/api/reports/<id>.json` holds. A part of the address that is not known is refused. */
export const answerApiReport = withReader<{ params: Promise<{ id: string }> }>(async (request, { params }, { scope }) => {
  const asked = (await params).id;
  const id = reportIds.find((each) => each === asked);
  if (id === undefined) throw new AppError("not-found", "There is no such report.", { hint: "/api/v1/reports names those that there are." });
  const search = new URL(request.url).searchParams;
  const { limit = null } = readReportQuery(search);
  const file = await exportReport({ db: database(), scope, now: new Date(systemClock()) }, { ...readExportAddress(id, "json", search), limit });
  return new Response(streamOf(file.pieces), { headers: { "Content-Type": file.contentType, "Cache-Control": "no-store" } });
}, "reports:read");
