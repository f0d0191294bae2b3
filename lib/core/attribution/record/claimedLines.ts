interface Claim {
  readonly from: number;
  readonly to: number;
  readonly writer: number;
}

/** Claims on the lines of one file, given in any order; where two overlap, the later one has the lines. */
export class ClaimedLines {
  private readonly claims: Claim[] = [];

  add(from: number, to: number, writer: number): void {
    this.claims.push({ from, to, writer });
  }

  /** Triples as in `LineRecord.files`. Costs n log n for n claims. */
  toTriples(): Int32Array {
    const edges = [...new Set(this.claims.flatMap(({ from, to }) => [from, to + 1]))].sort((one, other) => one - other);
    const place = new Map(edges.map((edge, index) => [edge, index]));
    // Latest claim first; each stretch between two edges is given once, and stretches that are taken are stepped over.
    const writers = new Int32Array(edges.length).fill(-1);
    const free = Int32Array.from({ length: edges.length + 1 }, (_, index) => index);
    for (const { from, to, writer } of this.claims.toReversed()) {
      const end = place.get(to + 1) ?? 0;
      for (let at = nextFree(free, place.get(from) ?? 0); at < end; at = nextFree(free, at)) {
        writers[at] = writer;
        free[at] = at + 1;
      }
    }
    return joined(edges, writers);
  }
}

/** First place from `at` on that nobody has, with the paths on the way shortened. */
function nextFree(free: Int32Array, at: number): number {
  let root = at;
  while ((free[root] ?? root) !== root) root = free[root] ?? root;
  for (let step = at; step !== root;) {
    const next = free[step] ?? root;
    free[step] = root;
    step = next;
  }
  return root;
}

function joined(edges: readonly number[], writers: Int32Array): Int32Array {
  const triples: number[] = [];
  for (const [at, from] of edges.entries()) {
    const writer = writers[at] ?? -1;
    const end = edges[at + 1];
    if (writer === -1 || end === undefined) continue;
    const last = triples.length - 3;
    if (last >= 0 && triples[last + 1] === from - 1 && triples[last + 2] === writer) triples[last + 1] = end - 1;
    else triples.push(from, end - 1, writer);
  }
  return Int32Array.from(triples);
}
