/** Two sums that have people in common, and who these are. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly people: ReadonlySet<number>;
}

/** Sums that hang together, in pieces which no difference of fewer than k people can part; one piece is safe. */
export type Cluster = readonly (readonly string[])[];

/** Names that were found to belong together. */
class Pieces {
  private readonly parents = new Map<string, string>();

  find(name: string): string {
    const parent = this.parents.get(name) ?? name;
    if (parent === name) return name;
    const top = this.find(parent);
    this.parents.set(name, top);
    return top;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a !== b) this.parents.set(a, b);
  }

  /** The names by piece, in the order in which they are given. */
  of(nodes: Iterable<string>): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const node of nodes) found.set(this.find(node), [...(found.get(this.find(node)) ?? []), node]);
    return found;
  }
}

/** Links between pieces, those of the same two as one. */
function between(links: readonly Link[], pieces: Pieces): Link[] {
  const found = new Map<string, { readonly from: string; readonly to: string; readonly people: Set<number> }>();
  for (const link of links) {
    const [from, to] = [pieces.find(link.from), pieces.find(link.to)];
    if (from === to) continue;
    const key = from < to ? `${from}\n${to}` : `${to}\n${from}`;
    const there = found.get(key) ?? { from, to, people: new Set<number>() };
    for (const person of link.people) there.people.add(person);
    found.set(key, there);
  }
  return [...found.values()];
}

/** Joins pieces whose direct links are of k people, until none are left. */
function joinStrong(links: readonly Link[], k: number): Pieces {
  const pieces = new Pieces();
  for (let left = between(links, pieces); ; left = between(left, pieces)) {
    const strong = left.filter(({ people }) => people.size >= k);
    if (strong.length === 0) return pieces;
    for (const { from, to } of strong) pieces.join(from, to);
  }
}

/**
 * Whether two tables of one week may stand side by side. Sums of table one and table two are nodes, and a link holds the people whose lines are in both.
 * A combination of the sums with weights a (table one) and b (table two) tells about a link the weight a + b; with a = x, b = −y that is a difference of
 * potentials, so that what it tells about is a cut of this graph. It isolates fewer than k people exactly where a cut has fewer. Ends of links
 * of k people cannot be parted by such a cut: they are joined, and again, until nothing changes. A cluster that ends as one piece is safe (sufficient; not
 * necessary). Example: TypeScript is written in the API only, by 9; the API has one more author, of SQL: API − TypeScript is that one person.
 */
export function contract(links: readonly Link[], k: number): Cluster[] {
  const pieces = joinStrong(links, k);
  const together = new Pieces();
  for (const { from, to } of links) together.join(from, to);
  const nodes = new Set(links.flatMap(({ from, to }) => [from, to]));
  return [...together.of(nodes).values()].map((cluster) => [...pieces.of(cluster).values()]);
}
