import "server-only";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { exportReport } from "@/lib/flows/export/exportReport";
import { readExportAddress } from "@/lib/flows/export/readExportAddress";
import { reportIds } from "@/lib/flows/export/reportIds";
import { database } from "../session/database";
import { withReader } from "../session/withReader";
import { streamOf } from "./streamOf";

const nameSchema = z.string().regex(/^[A-Za-z]+\.(csv|json|meta\.json)$/);

/** `aiShareByWeek.csv` → its parts; throws `not-found` naming the known reports. */
function parseName(name: string) {
  const [id, ...ending] = nameSchema.safeParse(name).success ? name.split(".") : [];
  const known = reportIds.find((each) => each === id);
  if (known === undefined) throw new AppError("not-found", "There is no such report.", { hint: `There are: ${reportIds.join(", ")}, each as .csv, .json and .meta.json.` });
  return { id: known, format: ending.length > 1 ? "meta" as const : ending[0] === "json" ? "json" as const : "csv" as const };
}

/** A report as a file, with the filter of its page: `/api/reports/aiShareByWeek.csv?weeks=12`; also `header=titles`, `bom=1` and `notes=1`, and beside it `aiShareByWeek.meta.json`. Programs bring a token. */
export const answerReport = withReader<{ params: Promise<{ id: string }> }>(async (request, { params }, { scope }) => {
  const { id, format } = parseName((await params).id);
  const search = new URL(request.url).searchParams;
  const file = await exportReport({ db: database(), scope, now: new Date(systemClock()) }, readExportAddress(id, format, search));
  return new Response(streamOf(file.pieces), {
    headers: { "Content-Type": file.contentType, "Content-Disposition": `attachment; filename="${file.fileName}"`, "Cache-Control": "no-store" },
  });
}, "reports:read");
