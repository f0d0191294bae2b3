import type { Headline } from "@/lib/core/report/headline";

/** The words around a figure (LOOK §3). */
export interface FigureText {
  readonly id: string;
  readonly kicker: string;
  /** What is measured, right of the kicker. */
  readonly aside: string;
  readonly headline: Headline;
  readonly sub: string;
  readonly foot: Headline;
  /** The filtered list that adds up to the figure, with its length in the label. */
  readonly rows: { readonly label: string; readonly href: string } | null;
  readonly csv: string | null;
}
