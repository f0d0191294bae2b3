import { AppError } from "@/lib/errors";
import type { Report } from "@/lib/core/report/report";
import { fileGroups } from "@/lib/store/reports/fileGroups";
import { files } from "@/lib/store/reports/files";
import type { ExportRequest, ExportWorld } from "./exportRequest";

/** What stands in a folder of one repository, or the line groups of one file. */
export async function readFilesReport({ db, scope }: ExportWorld, { id, filter, path, query }: ExportRequest): Promise<Report> {
  const [slug, ...others] = filter.repositories;
  if (slug === undefined || others.length > 0) throw new AppError("bad-input", "Files are those of one repository.", { hint: "Take the address from the page of the files." });
  if (id === "files") return (await files(db, scope, slug, filter.view, { folder: path ?? "", search: query.search, sort: "lines", descending: true })).report;
  if (path === null) throw new AppError("bad-input", "Line groups need the path of a file.", { hint: "Take the address from the page of the file." });
  return (await fileGroups(db, scope, slug, path)).report;
}
