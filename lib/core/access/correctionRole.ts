import type { Role } from "./may";

/** As what somebody corrects who wrote the lines of a commit (DECISIONS 20). */
export type CorrectionRole = "author" | "initiator" | "owner" | "lead";

/** What is known of a member and a commit. Addresses in lower case. */
export interface CorrectionClaim {
  readonly role: Role;
  readonly addresses: readonly string[];
  readonly author: string;
  readonly message: string;
  /** Whether whoever initiated the change was in a team of theirs when it landed. */
  readonly leads: boolean;
}

function coAuthors(message: string): string[] {
  return [...message.matchAll(/^[ \t]*co-authored-by:[^<\r\n]{0,300}<([^<>\r\n]{1,300})>/gim)].map(([, address = ""]) => address.trim().toLowerCase());
}

/**
 * As what a member may correct a commit, or null where they may not: its author, a co-author (who is the initiator of what an agent authored), an owner, or a lead of the
 * team whose change it is. The correction of a lead waits for a second person, since it moves their own team's figure.
 */
export function correctionRole({ role, addresses, author, message, leads }: CorrectionClaim): CorrectionRole | null {
  if (addresses.includes(author.toLowerCase())) return "author";
  if (coAuthors(message).some((address) => addresses.includes(address))) return "initiator";
  return role === "owner" || (role === "lead" && leads) ? role : null;
}
