import { type Cluster, contract, type Link } from "./contract";
import { groupBy } from "./groupBy";
import type { Partition } from "./partition";
import { sumNames } from "./sumNames";
import { suppress } from "./suppress";
import type { PeopleCell } from "./weekPlan";

const nodeOf = (table: "repository" | "language", sum: string) => `${table} ${sum}`;

/** One link for each repository's sum and language's sum that have lines in common. */
function linksOf(cells: readonly PeopleCell[], repositories: Partition, languages: Partition): Link[] {
  const [sumOfRepository, sumOfLanguage] = [sumNames(repositories), sumNames(languages)];
  const links = new Map<string, Link & { readonly people: Set<number> }>();
  for (const cell of cells) {
    const [from, to] = [nodeOf("repository", sumOfRepository(cell.repository)), nodeOf("language", sumOfLanguage(cell.language))];
    const key = JSON.stringify([from, to]);
    const link = links.get(key) ?? { from, to, people: new Set<number>() };
    for (const person of cell.people) link.people.add(person);
    links.set(key, link);
  }
  return [...links.values()];
}

/** The shown languages by which the loose pieces of a cluster hang: the languages in them, and those that a repository in them is linked to. */
function languagesNear(cluster: Cluster, links: readonly Link[], shown: readonly string[]): string[] {
  const [, ...loose] = [...cluster].sort((a, b) => b.length - a.length);
  const nodes = new Set(loose.flat());
  const near = new Set(links.flatMap(({ from, to }) => (nodes.has(from) || nodes.has(to) ? [to] : [])));
  return shown.filter((name) => near.has(nodeOf("language", `value ${name}`)));
}

/**
 * Which languages may be told apart in a week whose repositories are told as `repositories`. Starts with those of k people; while a difference between
 * languages and repositories could isolate fewer than k (`contract`), the smallest language that has to do with it joins the rest. With all
 * languages in the rest there is no difference left, so that this ends.
 */
export function suppressLanguages(cells: readonly PeopleCell[], repositories: Partition, k: number): Partition | null {
  const groups = groupBy(cells, ({ language }) => language);
  const bySize = new Map([...groups].sort((a, b) => a.people.size - b.people.size).map(({ value }, index) => [value, index]));
  const demoted = new Set<string>();
  for (;;) {
    const languages = suppress(groups, k, demoted);
    if (languages === null) return null;
    const links = linksOf(cells, repositories, languages);
    const loose = contract(links, k).find((cluster) => cluster.length > 1);
    if (loose === undefined) return languages;
    const near = languagesNear(loose, links, languages.shown);
    const [next] = (near.length > 0 ? near : [...languages.shown]).sort((a, b) => (bySize.get(a) ?? 0) - (bySize.get(b) ?? 0));
    if (next === undefined) return null;
    demoted.add(next);
  }
}
