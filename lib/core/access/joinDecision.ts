import { domainOf } from "./mailAddress";
import type { Role } from "./may";

/** What is known of somebody who signs in and is no member yet. */
export interface Newcomer {
  /** As `mailAddress` gives it, and only where whoever signed them in vouches that it is theirs. */
  readonly address: string | null;
  /** The newest open invitation to that address. Instants in epoch milliseconds. */
  readonly invitation: { readonly id: string; readonly role: Role; readonly expires: number } | null;
  /** Domains whose holders may join, in lower case. */
  readonly allowedDomains: readonly string[];
  /** Whether the forge says that they belong to an organisation that the operator named. */
  readonly isForgeMember: boolean;
  /** Role of those who join without an invitation. */
  readonly joinRole: Role;
}

export type JoinDecision =
  | { readonly kind: "join"; readonly role: Role; readonly by: "invitation"; readonly invitationId: string }
  | { readonly kind: "join"; readonly role: Role; readonly by: "domain" | "organisation" }
  | { readonly kind: "refused"; readonly reason: "unverified" | "notInvited" };

/** Whether a newcomer becomes a member, and as what: an invitation goes first, then the domain of the address, then the forge. A domain is the whole of it: `evil-example.org` and `x.example.org` are not `example.org`. */
export function joinDecision({ address, invitation, allowedDomains, isForgeMember, joinRole }: Newcomer, now: number): JoinDecision {
  if (address === null) return { kind: "refused", reason: "unverified" };
  if (invitation !== null && invitation.expires > now) return { kind: "join", role: invitation.role, by: "invitation", invitationId: invitation.id };
  if (allowedDomains.includes(domainOf(address))) return { kind: "join", role: joinRole, by: "domain" };
  return isForgeMember ? { kind: "join", role: joinRole, by: "organisation" } : { kind: "refused", reason: "notInvited" };
}
