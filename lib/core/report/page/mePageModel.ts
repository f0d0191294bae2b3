import type { EvidenceItem } from "./changePageModel";
import type { EditionModel } from "./editionModel";
import type { FormError } from "./firstRunModel";

export interface IdentityModel {
  readonly address: string;
  /** `Ada Lovelace, Ada`; '' where there is none, or none that may be told. */
  readonly names: string;
  /** `12 commits`; '' where it may not be told. */
  readonly commits: string;
  /** False where no stored commit has this address. */
  readonly isKnown: boolean;
}

export interface ObjectionModel {
  readonly id: string;
  readonly person: string;
  readonly reason: string;
  readonly made: string;
  /** Null until an owner has answered. */
  readonly answer: string | null;
  readonly answered: string | null;
  /** Null while it stands. */
  readonly withdrawn: string | null;
}

export interface OwnRepositoryModel {
  readonly name: string;
  readonly href: string;
  readonly commits: string;
  readonly changes: string;
  /** `3 Mar 2024 to 9 Nov 2026`. */
  readonly days: string;
  /** Lines: added, and of these AI (proven and declared), people, unknown, bots, left out. */
  readonly lines: { readonly added: string; readonly ai: string; readonly human: string; readonly unknown: string; readonly bot: string; readonly leftOut: string };
}

export interface OwnEvidenceModel {
  readonly id: string;
  readonly item: EvidenceItem;
  /** `Claude Code`; '' where no agent is named. */
  readonly agent: string;
  readonly sha: string;
  readonly day: string;
  readonly repository: string;
  /** Its change; null where changes are closed. */
  readonly href: string | null;
}

export interface OwnCorrectionModel {
  readonly id: string;
  readonly at: string;
  /** `Ada (as owner): people wrote them`. */
  readonly saying: string;
  readonly reason: string;
  /** `stands`, `waits for a second person`, `taken back on …`. */
  readonly state: string;
  readonly sha: string;
  readonly repository: string;
  /** Its change; null where changes are closed. */
  readonly href: string | null;
}

/** What is stored about the reader. */
export interface MePageModel {
  readonly edition: EditionModel;
  readonly account: readonly { readonly label: string; readonly value: string; readonly href: string | null }[];
  /** `claim`: the only person of a local Byline says which addresses are theirs. */
  readonly by: "proof" | "claim";
  readonly identities: readonly IdentityModel[];
  /** What a search for oneself found; null where nobody chooses. `found` is null before a search. */
  readonly choice: { readonly search: string; readonly found: readonly IdentityModel[] | null } | null;
  readonly repositories: readonly OwnRepositoryModel[];
  readonly evidence: readonly OwnEvidenceModel[];
  readonly moreEvidence: boolean;
  /** Sentences of the audit log, newest first. */
  readonly corrections: readonly OwnCorrectionModel[];
  readonly naming: readonly { readonly id: string; readonly at: string; readonly sentence: string }[];
  readonly doings: readonly { readonly id: string; readonly at: string; readonly sentence: string }[];
  readonly objections: readonly ObjectionModel[];
  /** Pages with the reader's own figures; empty in works-council mode. */
  readonly ownPages: readonly string[];
  readonly canErase: boolean;
  readonly saved: string | null;
  readonly error: FormError | null;
}
