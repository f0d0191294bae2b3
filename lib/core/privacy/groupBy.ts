import type { Group } from "./partition";
import type { PeopleCell } from "./weekPlan";

/** The people of each value of a table, by name. */
export function groupBy(cells: readonly PeopleCell[], valueOf: (cell: PeopleCell) => string): Group[] {
  const groups = new Map<string, Set<number>>();
  for (const cell of cells) {
    const value = valueOf(cell);
    const people = groups.get(value) ?? new Set<number>();
    for (const person of cell.people) people.add(person);
    groups.set(value, people);
  }
  return [...groups].map(([value, people]) => ({ value, people })).sort((a, b) => (a.value < b.value ? -1 : 1));
}
