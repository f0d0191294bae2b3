import type { EditionModel } from "./editionModel";
import type { PaginationModel } from "./changesPageModel";

export interface PersonRowModel {
  readonly id: number;
  readonly name: string;
  /** `ada@example.org and 2 more`. */
  readonly addresses: string;
  readonly href: string;
}

export interface PeoplePageModel {
  readonly edition: EditionModel;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
  readonly search: string;
  readonly kinds: readonly { readonly id: string; readonly label: string; readonly href: string; readonly isChosen: boolean }[];
  readonly kind: string;
  readonly rows: readonly PersonRowModel[];
  readonly pagination: PaginationModel;
  readonly chosen: {
    readonly id: number;
    readonly name: string;
    readonly kind: string;
    readonly identities: readonly { readonly id: number; readonly text: string; readonly why: string }[];
  } | null;
  readonly proposals: readonly { readonly one: PersonRowModel; readonly other: PersonRowModel; readonly reason: string }[];
  readonly moreProposals: number;
  readonly deeds: readonly { readonly deed: string; readonly sentence: string; readonly reason: string; readonly made: string }[];
  readonly pending: {
    readonly title: string;
    readonly fields: readonly (readonly [name: string, value: string])[];
    readonly before: readonly (readonly string[])[];
    readonly after: readonly (readonly string[])[];
    readonly effects: readonly string[];
    readonly problem: string | null;
  } | null;
}
