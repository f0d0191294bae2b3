/**
 * Terminology. *Identity*: a name and address as git has them after `.mailmap`, or of an account on a forge. *Person*: identities that are one and the same
 * somebody, an agent or a bot; its number is that of its first identity. *Statement*: a member's word that two identities are one person, or two. *Proposal*:
 * two persons who may be one, for a member to decide.
 */
export type PersonKind = "person" | "agent" | "bot";

/** A name and address as git has them. */
export interface KnownIdentity {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

/** An account on a forge. `identityId` is the identity with its no-reply address, `email` its public address or empty. */
export interface KnownAccount {
  readonly identityId: number;
  readonly email: string;
  readonly kind: "user" | "bot" | "organisation" | "unknown";
}

/** A statement that stands. `at`: epoch milliseconds. */
export interface StandingStatement {
  readonly id: number;
  readonly oneId: number;
  readonly otherId: number;
  readonly same: boolean;
  readonly at: number;
}

/** A person as found. `identities` are sorted; the first is the person's number. */
export interface FoundPerson {
  readonly id: number;
  readonly name: string;
  readonly kind: PersonKind;
  readonly identities: readonly number[];
}
