import type { EditionModel } from "./editionModel";

export interface TokenRowModel {
  readonly id: string;
  readonly name: string;
  /** `byl_Ab3x…`. */
  readonly hint: string;
  /** What it is for. */
  readonly use: string;
  readonly made: string;
  /** `until 3 Mar 2027, 10:00 CET`, `ran out on …`, `revoked on …`. */
  readonly state: string;
  /** `never`, or when. */
  readonly used: string;
  readonly isGood: boolean;
}

export interface TokensModel {
  readonly edition: EditionModel;
  readonly isOwner: boolean;
  /** The token that was made just now; the only time that it is shown. */
  readonly fresh: string | null;
  readonly tokens: readonly TokenRowModel[];
  /** `http://127.0.0.1:4600`, for the example. */
  readonly origin: string;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
