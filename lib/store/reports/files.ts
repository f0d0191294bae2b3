import { ratio } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import { folderRows, type FolderQuery, type FolderRow, leftOutFiles, type StandingFile, standingLines, stillThere } from "@/lib/core/report/folderRows";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { standingFiles } from "./standingFiles";

export type FilesRow = Readonly<{
  path: string; kind: "folder" | "file"; files: number; lines: number; bot: number; counted: number; proven: number; declared: number; unknown: number; human: number;
  survivingShare: number | null; survivingFloor: number | null; survivingCeiling: number | null; merged: number; stillThere: number | null;
}>;

export interface FilesReport {
  readonly report: Report<FilesRow>;
  /** The rows before they were cells, in the same order. */
  readonly rows: readonly FolderRow[];
  readonly leftOut: readonly StandingFile[];
}

const lines = (id: string, title: string): ReportColumn => ({ id, title, unit: "lines", metric: "survivingLines" });
const share = (id: string, title: string, numerator: string): ReportColumn => ({ id, title, unit: "share", metric: "survivingShare", numerator, denominator: "counted" });

const columns: readonly ReportColumn[] = [
  { id: "path", title: "Path", unit: "text", metric: null }, { id: "kind", title: "Kind", unit: "text", metric: null }, { id: "files", title: "Files", unit: "files", metric: null },
  lines("lines", "Lines that stand"), lines("bot", "Bots"), lines("counted", "Counted lines"), lines("proven", "AI, proven"), lines("declared", "AI, declared"), lines("unknown", "Unknown"), lines("human", "People"),
  share("survivingShare", "AI share", "declared"), share("survivingFloor", "Floor", "proven"), share("survivingCeiling", "Ceiling", "unknown"),
  { id: "merged", title: "Lines ever merged into it", unit: "lines", metric: "mergedLines" }, { id: "stillThere", title: "Still there", unit: "share", metric: "stillThereShare", numerator: "lines", denominator: "merged" },
];

function cellsOf(row: FolderRow): FilesRow {
  const { proven, declared, unknown, human, bot } = row.lines;
  const counted = standingLines(row.lines) - bot;
  return {
    path: row.path, kind: row.isFolder ? "folder" : "file", files: row.files, lines: counted + bot, bot, counted, proven, declared, unknown, human,
    survivingShare: ratio(proven + declared, counted), survivingFloor: ratio(proven, counted), survivingCeiling: ratio(proven + declared + unknown, counted), merged: row.merged, stillThere: stillThere(row),
  };
}

/** What stands in a folder, or the files below it that a search finds; left-out files apart. */
export async function files(db: Database, scope: VisibleScope, slug: string, view: Filter["view"], query: FolderQuery): Promise<FilesReport> {
  const { files: all } = await standingFiles(db, scope, slug, view);
  const found = folderRows(all.values(), query);
  const rows = found.map(cellsOf);
  return {
    rows: found, leftOut: leftOutFiles(all.values(), query),
    report: { id: "files", title: query.folder === "" ? "Files" : `Files in ${query.folder}`, columns, rows, n: rows.reduce((sum, row) => sum + row.counted, 0), coverage: null, totalRows: rows.length, notes: ["As of the newest change. Left-out files have no row."] },
  };
}
