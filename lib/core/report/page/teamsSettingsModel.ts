import type { EditionModel } from "./editionModel";

export interface EditedMember {
  readonly membership: number;
  readonly name: string;
  /** `from 3 Mar 2026`, `always`. */
  readonly days: string;
  readonly isOver: boolean;
  /** `from GitHub`; '' where it was entered here. */
  readonly source: string;
}

export interface EditedTeam {
  readonly slug: string;
  readonly name: string;
  readonly depth: number;
  readonly parent: string;
  readonly source: string;
  readonly people: number;
}

export interface TeamsSettingsModel {
  readonly edition: EditionModel;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
  readonly teams: readonly EditedTeam[];
  /** The team that is being edited; null where none is chosen. */
  readonly chosen: {
    readonly team: EditedTeam;
    readonly members: readonly EditedMember[];
    readonly leads: readonly { readonly userId: string; readonly name: string }[];
    /** Members of Byline who could lead it too. */
    readonly candidates: readonly { readonly id: string; readonly name: string }[];
  } | null;
  /** What was asked for, to be saved or left; null before. `effects` is empty where no figure moves. */
  readonly pending: { readonly fields: readonly (readonly [name: string, value: string])[]; readonly title: string; readonly effects: readonly string[]; readonly problem: string | null } | null;
  readonly today: string;
}
