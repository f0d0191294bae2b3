import type { EditionModel } from "./editionModel";

/** State of something that is kept in step with a forge, in words; `tone` says whether somebody has to do something. */
export interface SyncState {
  readonly words: string;
  readonly tone: "good" | "waiting" | "bad";
}

/** A connection as a line of the list. */
export interface ForgeRow {
  readonly id: number;
  /** `GitHub`, `GitLab`, `Files`. */
  readonly kind: string;
  readonly name: string;
  readonly address: string;
  /** `14 of 20 repositories are read`. */
  readonly holds: string;
  readonly state: SyncState;
}

/** What was typed into the form for a new connection; never the token. */
export interface ForgeForm {
  readonly kind: "github" | "gitlab";
  readonly address: string;
  readonly chosen: string;
}

/** The page of all connections, for owners. */
export interface SourcesModel {
  readonly edition: EditionModel;
  readonly forges: readonly ForgeRow[];
  readonly form: ForgeForm;
  /** Slugs of the repositories that a file may be of. */
  readonly repositories: readonly string[];
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
