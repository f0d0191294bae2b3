import type { RoundedEdges } from "../chart/roundEdges";
import type { Headline } from "../report/headline";

/** A small story beside the lead: fixes, a guardrail, uplift. */
export interface DigestStory {
  readonly kicker: string;
  readonly headline: Headline;
  readonly text: string;
  /** Pages that show its figures. */
  readonly links: readonly DigestLink[];
}

/** A whole address. */
export interface DigestLink {
  readonly label: string;
  readonly href: string;
}

export interface DigestRow {
  readonly name: string;
  readonly href: string | null;
  /** Null: nothing counted was merged. */
  readonly edges: RoundedEdges | null;
  /** Against the window before, in points; null where either has nothing. */
  readonly points: number | null;
}

export interface DigestTable {
  readonly kicker: string;
  readonly unit: string;
  readonly rows: readonly DigestRow[];
  /** Rows that are not shown. */
  readonly more: number;
  /** What a reader of it must know; null for nothing. */
  readonly note: string | null;
  /** The page that shows shares and changes. */
  readonly link: DigestLink;
}

/** A digest, ready to be set as HTML or as text: both say the same. Every address is whole. */
export interface DigestModel {
  readonly organisation: string;
  /** What it is about where that is not everything: `api and web`. */
  readonly scope: string | null;
  /** `Week 46`, `Weeks 43–46`. */
  readonly weeks: string;
  readonly days: string;
  readonly subject: string;
  readonly preheader: string;
  readonly headline: Headline;
  readonly sentence: string;
  readonly edges: RoundedEdges;
  /** Pages of the window and of the one before. */
  readonly links: readonly DigestLink[];
  readonly stories: readonly DigestStory[];
  /** Teams and repositories, where there are several. */
  readonly tables: readonly DigestTable[];
  readonly worth: readonly Headline[];
  readonly open: string;
  readonly foot: string;
  /** Where the reader changes what they get; null for who has no account. */
  readonly change: string | null;
  /** Where they stop it; null in a preview. */
  readonly stop: string | null;
}
