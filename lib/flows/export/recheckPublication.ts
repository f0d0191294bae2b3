import { filterAddress } from "@/lib/core/report/filterAddress";
import { causesOf } from "@/lib/core/publication/causesOf";
import { type ChangedFigure, compareFigures } from "@/lib/core/publication/compareFigures";
import { figuresOf } from "@/lib/core/publication/figuresOf";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "@/lib/store/client";
import { publications, type StoredPublication } from "@/lib/store/publication/publications";
import type { ExportRequest } from "./exportRequest";
import { listed } from "./listed";
import { readReport } from "./readReport";
import { type ReportId, reportIds } from "./reportIds";
import { standingOf } from "./standingOf";

export interface Recheck {
  readonly changed: readonly ChangedFigure[];
  /** What of their ground is another now. */
  readonly causes: readonly string[];
  /** Why it could not be made again; null where it was. */
  readonly problem: string | null;
}

const isReport = (id: string): id is ReportId => (reportIds as readonly string[]).includes(id);

/** Makes a publication's figures again, of the same weeks and repositories, and compares them. For who may see all of what it was made of. */
export async function recheckPublication(db: Database, scope: VisibleScope, told: StoredPublication): Promise<Recheck> {
  const { filter } = filterAddress.read(new URLSearchParams(told.filter));
  const asked = filter.repositories.length > 0 ? filter.repositories : Object.keys(told.changes);
  const now = await standingOf(db, scope, asked);
  const causes = causesOf(told, now, await publications.between(db, told.at));
  if (!isReport(told.report)) return { changed: [], causes, problem: "This Byline has no such report any more." };
  const request: ExportRequest = { id: told.report, format: "json", filter: { ...filter, repositories: [...asked] }, query: { search: "", verdicts: [], sort: "landedAt", descending: true, page: 1, pageSize: 1 }, sha: null, path: null, header: "ids", bom: false, notes: false };
  try {
    // The instant of then: the last weeks are those that were the last ones.
    const pages = readReport({ db, scope, now: told.at }, request);
    const first = await pages.next();
    await pages.return(undefined);
    if (first.done === true) return { changed: [], causes, problem: "It has no rows any more." };
    return { changed: compareFigures(told.figures, figuresOf(first.value, !listed.has(told.report))), causes, problem: null };
  } catch (error) {
    if (error instanceof AppError) return { changed: [], causes, problem: error.message };
    throw error;
  }
}
