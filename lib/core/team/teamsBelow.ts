import type { KnownTeam } from "./team";

/** Ids of some teams and of all below them. A ring, which no page makes, ends where it began. */
export function teamsBelow(teams: readonly Pick<KnownTeam, "id" | "parentId">[], ids: readonly number[]): Set<number> {
  const below = new Map<number, number[]>();
  for (const { id, parentId } of teams) if (parentId !== null) below.set(parentId, [...(below.get(parentId) ?? []), id]);
  const found = new Set(ids);
  for (const id of found) for (const child of below.get(id) ?? []) found.add(child);
  return found;
}
