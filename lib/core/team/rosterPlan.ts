import type { KnownTeam } from "./team";

/** A team that is about to be there. Its number is below 0 until it is stored. */
export interface PlannedTeam {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** A stored team's number, or another planned one's. */
  readonly parentId: number | null;
  readonly source: KnownTeam["source"];
  readonly forgeId: number | null;
  readonly externalId: string | null;
}

/** What of a team becomes otherwise; what is left out stays. */
export interface TeamMove {
  readonly teamId: number;
  readonly name?: string;
  readonly parentId?: number | null;
  /** Null: it is there again. */
  readonly endedAt?: string | null;
}

/** Somebody comes to a team. */
export interface Joining {
  readonly teamId: number;
  readonly identityId: number;
  readonly personId: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly source: KnownTeam["source"];
}

/** What becomes of teams and memberships: made by whatever wants it, shown before it is done, done as a whole. */
export interface RosterPlan {
  readonly create: readonly PlannedTeam[];
  readonly change: readonly TeamMove[];
  readonly joins: readonly Joining[];
  /** Somebody leaves on a day. */
  readonly leaves: readonly { readonly membershipId: number; readonly until: string }[];
  /** Memberships that never were: taken out of the past too. */
  readonly removes: readonly number[];
}

export const emptyPlan: RosterPlan = { create: [], change: [], joins: [], leaves: [], removes: [] };

/** True where nothing would become of it. */
export const isEmptyPlan = ({ create, change, joins, leaves, removes }: RosterPlan): boolean => [create, change, joins, leaves, removes].every((list) => list.length === 0);
