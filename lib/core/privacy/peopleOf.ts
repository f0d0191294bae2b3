/** The distinct people of some groups. */
export function peopleOf(groups: Iterable<{ readonly people: Iterable<number> }>): Set<number> {
  const all = new Set<number>();
  for (const { people } of groups) for (const person of people) all.add(person);
  return all;
}
