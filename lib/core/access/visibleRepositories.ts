import type { Role } from "./may";

/** Whom a right is given to: every member, those on a repository's list, or those whose account its forge lets read it (details only). */
export type Audience = "everybody" | "listed" | "forge";

export interface Access {
  readonly role: Role;
  readonly figuresFor: Audience;
  readonly detailsFor: Audience;
  /** Ids of the repositories on whose list the member stands. */
  readonly listed: readonly number[];
  /** Ids of those that a forge says the member's account may read; of a repository without a forge, those on whose list the member stands. Asked for `forge` only. */
  readonly readable: readonly number[];
}

/** Whose figures, and whose paths, messages, names and text, a member may see. Owners see every repository; details are never more than figures. */
export function visibleRepositories({ role, figuresFor, detailsFor, listed, readable }: Access): { readonly figures: "all" | readonly number[]; readonly details: "all" | readonly number[] } {
  if (role === "owner") return { figures: "all", details: "all" };
  const figures = figuresFor === "everybody" ? "all" : listed;
  if (detailsFor === "forge") return { figures, details: readable };
  return { figures, details: detailsFor === "everybody" ? figures : listed };
}
