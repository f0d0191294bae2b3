import type { EditionModel } from "./editionModel";

export interface ViewRowModel {
  readonly id: number;
  readonly name: string;
  /** The link to hand on: `/views/12`. */
  readonly href: string;
  /** The page and filter behind it, in an address. */
  readonly leadsTo: string;
  readonly shared: boolean;
  /** A new digest with the same filter; null for who makes none. */
  readonly digestHref: string | null;
}

export interface ViewsModel {
  readonly edition: EditionModel;
  /** Address that is about to be saved; '' where the page was just opened. */
  readonly of: string;
  readonly mayShare: boolean;
  readonly own: readonly ViewRowModel[];
  readonly removed: readonly { readonly id: number; readonly name: string }[];
  /** Of others: where they lead is not told. */
  readonly shared: readonly (Pick<ViewRowModel, "id" | "name" | "href"> & { readonly maker: string })[];
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
