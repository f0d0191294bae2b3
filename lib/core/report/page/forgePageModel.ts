import type { EditionModel } from "./editionModel";
import type { Crumb } from "./filesPageModel";
import type { SyncState } from "./sourcesModel";

/** A repository as its forge has it, as a line of the list. */
export interface ForgeRepositoryRow {
  readonly externalId: string;
  readonly fullName: string;
  /** `private, archived, a fork`; ''. */
  readonly about: string;
  /** Its page; null where it is not read here. */
  readonly href: string | null;
  /** `1,204 pull requests, 310 issues`. */
  readonly holds: string;
  readonly state: SyncState;
  /** It can be added, and `Add all` adds it: neither archived nor a fork. */
  readonly isOffered: boolean;
}

/** One connection to a forge, for owners. */
export interface ForgePageModel {
  readonly edition: EditionModel;
  readonly crumbs: readonly Crumb[];
  readonly id: number;
  readonly name: string;
  readonly kind: "github" | "gitlab" | "files";
  readonly state: SyncState;
  /** What stopped the last sync, and the way out. */
  readonly trouble: { readonly message: string; readonly hint: string | null } | null;
  /** Whose token it is and what it opens, limits, last sync: label and value. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly chosen: string;
  readonly repositories: readonly ForgeRepositoryRow[];
  /** How many `Add all` would add, and how many it passes over. */
  readonly offer: { readonly count: number; readonly passedOver: string };
  /** Where the forge sends its messages to, and what they are signed with; null for files, and where no site's secret is known. */
  readonly webhook: { readonly address: string; readonly secret: string } | null;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
