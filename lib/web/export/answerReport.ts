import "server-only";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import { filterAddress } from "@/lib/core/report/filterAddress";
import { AppError } from "@/lib/errors";
import { exportReport } from "@/lib/flows/export/exportReport";
import { reportIds } from "@/lib/flows/export/reportIds";
import { changesQuery } from "../load/changesQuery";
import { database } from "../session/database";
import { withReader } from "../session/withReader";
import { streamOf } from "./streamOf";

const nameSchema = z.string().regex(/^[A-Za-z]+\.(csv|json)$/);

/** `aiShareByWeek.csv` → its two parts; throws `not-found` naming the known reports. */
function parseName(name: string) {
  const [id, format] = nameSchema.safeParse(name).success ? name.split(".") : [];
  const known = reportIds.find((each) => each === id);
  if (known === undefined) throw new AppError("not-found", "There is no such report.", { hint: `There are: ${reportIds.join(", ")}, each as .csv and .json.` });
  return { id: known, format: format === "json" ? "json" as const : "csv" as const };
}

/** A file differs from its page if a part of the filter is dropped silently, so that a wrong one is refused here. */
function parseFilter(params: URLSearchParams) {
  const { filter, ignored } = filterAddress.read(params);
  if (ignored.length > 0) throw new AppError("bad-input", `This part of the address cannot be used: ${ignored.map(({ key, value }) => `${key}=${value}`).join(", ").slice(0, 300)}.`, { hint: "Days are 2026-03-01; weeks are 1 to 1040, or all." });
  return filter;
}

/** A report as a file, with the filter of its page: `/api/reports/aiShareByWeek.csv?weeks=12`; also `bom=1` and `notes=1`. Programs bring a token. */
export const answerReport = withReader<{ params: Promise<{ id: string }> }>(async (request, { params }, { scope }) => {
  const { id, format } = parseName((await params).id);
  const search = new URL(request.url).searchParams;
  const file = await exportReport({ db: database(), scope, now: new Date(systemClock()) }, {
    id, format, filter: parseFilter(search), query: changesQuery.read(search), sha: search.get("sha"), path: search.get("path"), campaign: search.get("campaign"), bom: search.get("bom") === "1", notes: search.get("notes") === "1",
  });
  return new Response(streamOf(file.pieces), {
    headers: { "Content-Type": file.contentType, "Content-Disposition": `attachment; filename="${file.fileName}"`, "Cache-Control": "no-store" },
  });
}, "reports:read");
