import { minimumPeople } from "../privacy/minimumPeople";
import type { VisibleScope } from "../report/visibleScope";

/**
 * The fewest people that a team may be of for its figures to be told to a reader (METRICS.md, Privacy): any number in open mode to owners, and to who leads it,
 * since they may see its people's own numbers anyway; else k, as a team of one is a person.
 */
export function fewestPeople({ mode, role, leads }: Pick<VisibleScope, "mode" | "role" | "leads">, teamIds: readonly number[]): number {
  const seesPeople = mode === "open" && (role === "owner" || (teamIds.length > 0 && teamIds.every((id) => leads.includes(id))));
  return seesPeople ? 1 : minimumPeople;
}
