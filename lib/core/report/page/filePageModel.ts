import type { Verdict } from "@/lib/core/attribution/verdict";
import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { VerdictLines } from "@/lib/core/chart/verdictLines";
import type { Headline } from "@/lib/core/report/headline";
import type { EvidenceItem } from "./changePageModel";
import type { PaginationModel } from "./changesPageModel";
import type { EditionModel } from "./editionModel";
import type { FigureText } from "./figureText";
import type { Crumb } from "./filesPageModel";

/** How a line is filled: a left-out one as bots are, as it is in no share. */
export type LineFill = Verdict;

/** Keyword, comment or string; plain where null. */
export interface CodeToken {
  readonly text: string;
  readonly kind: "keyword" | "comment" | "string" | null;
}

/** What is known of the commit that wrote some lines and the change that landed them. */
export interface LineOrigin {
  readonly fill: LineFill;
  /** leftOut: shared history, which counts once and not here. */
  readonly verdict: Verdict | "leftOut";
  /** `Not counted: lock file`, null where it is counted. */
  readonly leftOut: string | null;
  /** `By Claude Code with Claude Opus 4.7, 21 May 2026`. */
  readonly title: string;
  readonly reason: string;
  readonly evidence: readonly EvidenceItem[];
  readonly facts: readonly { readonly label: string; readonly value: string; readonly href: string | null }[];
  readonly changeHref: string;
  /** In the gutter: who (an agent, or a plain git fact where names may be listed), when, which change. */
  readonly name: string;
  readonly day: string;
  readonly reference: string;
}

/** Neighbouring lines of one origin, as far as they stand on this page. */
export interface LineGroupModel {
  /** Of the whole group; it may begin before the page and end after it. */
  readonly first: number;
  readonly last: number;
  /** On this page. */
  readonly from: number;
  readonly to: number;
  readonly origin: number;
}

export interface FilePageModel {
  readonly edition: EditionModel;
  readonly crumbs: readonly Crumb[];
  readonly path: string;
  readonly headline: Headline;
  readonly lines: VerdictLines;
  readonly edges: RoundedEdges | null;
  readonly asOf: string;
  /** Why the file is in no share; null where it is. */
  readonly notice: string | null;
  readonly figure: FigureText;
  readonly total: number;
  readonly groups: readonly LineGroupModel[];
  readonly origins: readonly LineOrigin[];
  /** Lines of this page; null with the sentence that says why. */
  readonly code: readonly (readonly CodeToken[])[] | null;
  readonly sentence: string | null;
  /** The whole file as fills, for the small map at the side. */
  readonly map: readonly { readonly fill: LineFill; readonly lines: number }[];
  readonly linesPerPage: number;
  readonly page: number;
  readonly pagination: PaginationModel;
}
