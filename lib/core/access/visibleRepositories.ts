import type { Role } from "./may";

/** Whom a right is given to: every member, or those on a repository's list. */
export type Audience = "everybody" | "listed";

export interface Access {
  readonly role: Role;
  readonly figuresFor: Audience;
  readonly detailsFor: Audience;
  /** Ids of the repositories on whose list the member stands. */
  readonly listed: readonly number[];
}

/** Whose figures, and whose paths, messages, names and text, a member may see. Owners see every repository; details are never more than figures. */
export function visibleRepositories({ role, figuresFor, detailsFor, listed }: Access): { readonly figures: "all" | readonly number[]; readonly details: "all" | readonly number[] } {
  if (role === "owner") return { figures: "all", details: "all" };
  const figures = figuresFor === "everybody" ? "all" : listed;
  return { figures, details: detailsFor === "everybody" ? figures : listed };
}
