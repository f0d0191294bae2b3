import type { EditionModel } from "./editionModel";
import type { FactTableModel } from "./evidencePageModel";
import type { Headline } from "@/lib/core/report/headline";

/** What left the house, or one of these and what of it is another now. */
export interface PublishedModel {
  readonly edition: EditionModel;
  readonly crumbs: readonly { readonly name: string; readonly href: string | null }[];
  readonly headline: Headline;
  readonly dek: string;
  /** What changed it: one sentence each. */
  readonly causes: readonly string[];
  readonly table: FactTableModel;
  readonly label: string;
  readonly empty: string;
}
