import { filterAddress } from "@/lib/core/report/filterAddress";
import { AppError } from "@/lib/errors";
import { changesQuery } from "./changesQuery";
import type { ExportRequest } from "./exportRequest";

/** What is asked for with a report's address: filter, `search`, `verdict`, `sort`, `order`, `sha`, `path`, `campaign`, `header=titles`, `bom=1`, `notes=1`. A file differs from its page if a part of the filter is dropped silently, so that a wrong one is refused: `bad-input`. */
export function readExportAddress(id: ExportRequest["id"], format: ExportRequest["format"], search: URLSearchParams): ExportRequest {
  const { filter, ignored } = filterAddress.read(search);
  if (ignored.length > 0) throw new AppError("bad-input", `This part of the address cannot be used: ${ignored.map(({ key, value }) => `${key}=${value}`).join(", ").slice(0, 300)}.`, { hint: "Days are 2026-03-01; weeks are 1 to 1040, or all." });
  return {
    id, format, filter, query: changesQuery.read(search), sha: search.get("sha"), path: search.get("path"), campaign: search.get("campaign"),
    header: search.get("header") === "titles" ? "titles" : "ids", bom: search.get("bom") === "1", notes: search.get("notes") === "1",
  };
}
