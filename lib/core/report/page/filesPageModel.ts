import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { VerdictLines } from "@/lib/core/chart/verdictLines";
import type { Headline } from "@/lib/core/report/headline";
import type { PaginationModel, SearchModel } from "./changesPageModel";
import type { EditionModel } from "./editionModel";
import type { FigureText } from "./figureText";
import type { SortHead } from "./sortHead";

/** One step of the way to where the reader is; the last has no address. */
export interface Crumb {
  readonly name: string;
  readonly href: string | null;
}

/** A file, or a folder with all that is below it. */
export interface FileRow {
  readonly name: string;
  readonly href: string;
  readonly isFolder: boolean;
  readonly files: number;
  /** Lines that stand, those of bots among them. */
  readonly lines: number;
  /** Null where no line is counted. */
  readonly edges: RoundedEdges | null;
  /** Printed percent of the lines ever merged into it; null where none were. */
  readonly stillThere: number | null;
}

export interface LeftOutRow {
  readonly path: string;
  readonly href: string;
  /** `lock file`. */
  readonly reason: string;
  readonly lines: number;
}

/** What stands in a folder, biggest first. */
export interface FilesPageModel {
  readonly edition: EditionModel;
  readonly crumbs: readonly Crumb[];
  readonly headline: Headline;
  readonly lines: VerdictLines;
  readonly edges: RoundedEdges | null;
  /** `At e52ab07, 19 Nov 2026.` */
  readonly asOf: string;
  readonly search: SearchModel;
  readonly figure: FigureText;
  readonly sort: readonly SortHead[];
  readonly rows: readonly FileRow[];
  readonly pagination: PaginationModel;
  readonly leftOut: { readonly figure: FigureText; readonly rows: readonly LeftOutRow[] } | null;
  readonly survivalHref: string;
}
