/**
 * Terminology. *Team*: people who belong together, in a tree; one that ended keeps its past. *Membership*: an identity's person belongs to a team on some days.
 * A person is in a team where they are in it or in one below. *Lead*: a member of Byline who leads a team, and with it those below. A change belongs to the
 * teams its initiator was in on the day it landed (DECISIONS 21), so that a transfer moves nothing of the past.
 */
export interface KnownTeam {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly parentId: number | null;
  readonly source: "page" | "file" | "github" | "gitlab" | "codeowners";
  /** Where it has ended: the day. */
  readonly endedAt: string | null;
}

/** Somebody's days in a team. Null: as far back, or on. */
export interface KnownMembership {
  readonly id: number;
  readonly teamId: number;
  readonly identityId: number;
  readonly personId: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly source: KnownTeam["source"];
}

/** An identity of somebody who is in a team. */
export interface MemberIdentity {
  readonly id: number;
  readonly personId: number;
}

/** All teams with who is in them. */
export interface Roster {
  readonly teams: readonly KnownTeam[];
  readonly memberships: readonly KnownMembership[];
  /** Identities of all persons that memberships mean. */
  readonly identities: readonly MemberIdentity[];
}
