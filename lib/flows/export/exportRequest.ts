import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "@/lib/store/client";
import type { ChangesQuery } from "@/lib/store/reports/changes";
import type { ReportId } from "./reportIds";

/** What is asked for as a file. The same request gives the same bytes, from a page and from the command line. */
export interface ExportRequest {
  readonly id: ReportId;
  /** `meta` is what stands beside a CSV: definitions, filter, units, n, coverage. */
  readonly format: "csv" | "json" | "meta";
  readonly filter: Filter;
  /** For `changes`: search, verdicts and order; its page is not looked at, as a file has all rows. */
  readonly query: ChangesQuery;
  /** For `changeFiles`: full sha of the change, in the one repository of the filter. */
  readonly sha: string | null;
  /** For `files`: the folder, '' for the root, narrowed by `query.search`. For `fileGroups`: the file. In the one repository of the filter. */
  readonly path: string | null;
  /** Slug of a campaign: `campaignWeeks` is about it, `fixes` and `humanYears` are narrowed to it. */
  readonly campaign?: string | null;
  /** At most so many rows; null or left out: all. */
  readonly limit?: number | null;
  /** What the first row of a CSV says: stable ids, or titles and units for people. */
  readonly header: "ids" | "titles";
  /** Byte order mark, for spreadsheets. */
  readonly bom: boolean;
  /** Definitions and notes as comment lines before the header. */
  readonly notes: boolean;
}

export interface ExportWorld {
  readonly db: Database;
  readonly scope: VisibleScope;
  readonly now: Date;
}
