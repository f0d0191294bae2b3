import type { EditionModel } from "./editionModel";
import type { FormError } from "./firstRunModel";
import type { IdentityModel } from "./mePageModel";

/** Asks before a person is erased, and says what will happen. */
export interface ErasurePageModel {
  readonly edition: EditionModel;
  /** Null where somebody asks for themselves. */
  readonly erasure: { readonly id: string; readonly label: string } | null;
  /** Addresses with their names and commits; those that Byline does not know have none. */
  readonly identities: readonly IdentityModel[];
  /** Null where the reader may not be told. */
  readonly commits: string | null;
  /** Addresses with one of these names that stay, for owners: they may be the same person's. */
  readonly namesakes: readonly IdentityModel[];
  /** `2 accounts: Ada, owner; …` in words; null where none ends. */
  readonly accounts: string | null;
  /** An account without an address that stays, of a local owner. */
  readonly keepsAccount: boolean;
  readonly confirmWord: string;
  readonly error: FormError | null;
}
