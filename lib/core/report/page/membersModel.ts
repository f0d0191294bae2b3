import type { Role } from "@/lib/core/access/may";
import type { EditionModel } from "./editionModel";

export interface MemberRowModel {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly role: Role;
  readonly joined: string;
  /** `never`, or when. */
  readonly seen: string;
  readonly sessions: number;
  /** False for the owner of the server, and for oneself where nobody else is an owner. */
  readonly canChange: boolean;
  readonly isReader: boolean;
}

export interface InvitationRowModel {
  readonly id: string;
  readonly address: string;
  readonly role: Role;
  /** `until 3 Mar 2027, 10:00 CET`, `ran out on …`. */
  readonly state: string;
}

export interface MembersModel {
  readonly edition: EditionModel;
  readonly members: readonly MemberRowModel[];
  readonly invitations: readonly InvitationRowModel[];
  readonly joining: { readonly domains: string; readonly role: Role; readonly organisations: readonly string[] };
  /** Whether somebody who is invited has a way to sign in. */
  readonly hasWays: boolean;
  readonly hasMail: boolean;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}

export interface SessionRowModel {
  readonly id: string;
  /** `Firefox on Linux`. */
  readonly browser: string;
  readonly started: string;
  readonly seen: string;
  readonly isThis: boolean;
}

export interface SessionsModel {
  readonly edition: EditionModel;
  readonly isOwner: boolean;
  readonly sessions: readonly SessionRowModel[];
  /** Names of the providers whose accounts open this member's sessions. */
  readonly connected: readonly string[];
  /** Providers that can still be connected. */
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
