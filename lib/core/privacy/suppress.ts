import type { Group, Partition } from "./partition";
import { peopleOf } from "./peopleOf";

const byName = (a: Group, b: Group) => (a.value < b.value ? -1 : 1);
const fewestFirst = (a: Group, b: Group) => a.people.size - b.people.size || byName(a, b);
const names = (groups: readonly Group[]) => groups.map(({ value }) => value).sort();

/**
 * Which values of one table may be told apart in one week. A value of fewer than k people goes into the rest; the rest must itself be of k people
 * and of two values, else it could be had by subtracting the shown ones from the total, so that the shown values of the fewest people follow
 * (complementary suppression). Null where all values together are of fewer than k people: then the week is not told at all, not even its total.
 * Example (k = 5): people 9, 6, 2 → the 2 cannot stand alone as "total − 9 − 6", so that 6 joins it: shown 9, rest 8.
 * @param demoted values that go into the rest whatever their size.
 */
export function suppress(groups: readonly Group[], k: number, demoted: ReadonlySet<string> = new Set()): Partition | null {
  if (peopleOf(groups).size < k) return null;
  const small = ({ value, people }: Group) => people.size < k || demoted.has(value);
  const rest = groups.filter(small);
  const shown = groups.filter((group) => !small(group)).sort(fewestFirst);
  while (rest.length > 0 && shown.length > 0 && (rest.length < 2 || peopleOf(rest).size < k)) rest.push(...shown.splice(0, 1));
  if (rest.length === 1) return { shown: names(rest), rest: [] };
  return { shown: names(shown), rest: names(rest) };
}
