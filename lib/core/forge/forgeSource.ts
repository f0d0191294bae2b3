import type { ForgeAccountFacts, ForgePage, ForgeRepositoryFacts } from "./forgeFacts";

/** A repository as a list of its forge has it, with what tells whether there is anything new. */
export interface ListedRepository extends ForgeRepositoryFacts {
  /** Where git reads it. */
  readonly cloneUrl: string;
  /** Head of its default branch; null for one without a commit. */
  readonly headSha: string | null;
  /** When its pull requests, or its issues, were changed last; null where it has none. Undefined: not told. */
  readonly pullsAt?: number | null;
  readonly issuesAt?: number | null;
}

/** A team as it is now. */
export interface ForgeTeamFacts {
  readonly externalId: string;
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Its own members, not those of teams below it. */
  readonly members: readonly ForgeAccountFacts[];
}

/** Whose token it is, and what it opens. */
export interface ForgeCheck {
  readonly login: string;
  readonly kind: "user" | "app" | "token";
  /** Null where the forge does not say. */
  readonly scopes: readonly string[] | null;
  /** What cannot be read with it, and what to do about that; empty where all is well. */
  readonly missing: readonly { readonly what: string; readonly hint: string }[];
}

/** Who may read a repository: everybody, or the accounts of these ids. */
export type ForgeReaders = "everybody" | readonly string[];

/** Where a sync of one repository stands. */
export interface SyncPlace {
  /** The forge's own cursors of a sync that was cut off; {} where none was. */
  readonly cursor: Readonly<Record<string, string>>;
  /** Epoch ms; what changed before is stored. Null before the first sync is whole. */
  readonly pullsUntil: number | null;
  readonly issuesUntil: number | null;
  /** What there is anything new of. */
  readonly wants: { readonly pulls: boolean; readonly issues: boolean };
  /** Now. What changes within the last moments is asked again by the next sync, since forges tell whole seconds and answer from copies that lag. */
  readonly now: number;
}

/** Of pull requests that a list names, the numbers of those that are not stored as new as this. */
export type ChoosePulls = (listed: readonly { readonly number: number; readonly updatedAt: number }[]) => Promise<ReadonlySet<number>>;

/**
 * A forge that can be asked. All of it throws AppError: `refused` (the token is no good, or may not), `not-found`, `unreachable` (also: its limit is used up; `ForgeBusy` says until when). Nothing it throws holds the token.
 */
export interface ForgeSource {
  /** `chosen`: organisations and repositories that it is wanted for. */
  check(chosen: readonly string[]): Promise<ForgeCheck>;
  /** All repositories of an organisation or group that can be seen, page by page. Throws `not-found`. */
  repositoriesOf(owner: string): AsyncIterable<readonly ListedRepository[]>;
  /** Those of these names that can be seen, in no certain order, under the names that they have today. */
  repositoriesNamed(fullNames: readonly string[]): Promise<readonly ListedRepository[]>;
  /**
   * What changed in a repository since, page by page, each with where to go on: whoever stores every page whole may be killed at any moment. Only what `choose` wants is asked for in full.
   */
  changesOf(repository: Pick<ForgeRepositoryFacts, "externalId" | "fullName">, place: SyncPlace, choose: ChoosePulls): AsyncIterable<ForgePage>;
  teamsOf(organisation: string): Promise<readonly ForgeTeamFacts[]>;
  readersOf(repository: Pick<ForgeRepositoryFacts, "externalId" | "fullName" | "isPrivate">): Promise<ForgeReaders>;
}
