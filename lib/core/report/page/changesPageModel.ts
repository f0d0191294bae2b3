import type { Verdict } from "@/lib/core/attribution/verdict";
import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { EditionModel } from "./editionModel";
import type { FigureText } from "./figureText";
import type { FilterSentenceModel } from "./filterSentenceModel";
import type { SortHead } from "./sortHead";

/** The verdict of a change (DECISIONS 12); `mixed` where nothing has a majority. */
export type ChangeVerdict = Verdict | "mixed";

export interface ChangeRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly repository: string;
  readonly repositoryHref: string;
  /** `#4812`, or the short sha. */
  readonly reference: string;
  /** `10 Nov 2026`. */
  readonly landed: string;
  readonly lines: number;
  readonly deleted: number;
  /** Null where nothing is counted. */
  readonly edges: RoundedEdges | null;
  readonly verdict: ChangeVerdict;
  /** `Claude Code, Opus 4.8`, empty where none is named. */
  readonly agents: string;
}

export interface PaginationModel {
  readonly page: number;
  readonly pages: number;
  /** `51–100 of 2,970`. */
  readonly summary: string;
  readonly previous: string | null;
  readonly next: string | null;
}

/** A search that works as a plain form: the rest of the address travels as hidden fields. */
export interface SearchModel {
  readonly action: string;
  readonly value: string;
  readonly hidden: readonly (readonly [name: string, value: string])[];
  /** Address without the search. */
  readonly clear: string;
}

export interface ChangesPageModel {
  readonly edition: EditionModel;
  readonly filter: FilterSentenceModel;
  readonly search: SearchModel;
  readonly figure: FigureText;
  readonly sort: readonly SortHead[];
  readonly rows: readonly ChangeRow[];
  readonly pagination: PaginationModel;
  /** True where search or filters narrow the list: an empty list then says how to widen it. */
  readonly isFiltered: boolean;
}
