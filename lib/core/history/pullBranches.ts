import type { CommitFacts } from "./commitFacts";

/** More commits than any pull request that a person reads; a branch with more is another history. */
const mostCommits = 1_000;

interface Branch {
  /** Oldest first; empty where there are too many. */
  readonly commits: readonly string[];
  /** Ordinal of the newest change that the branch has in it; -1 where that is older than what is listed. */
  readonly newestBase: number;
}

/** The commits of pull requests that the default branch does not reach, and where they branched off. */
export class PullBranches {
  private readonly place: ReadonlyMap<string, number>;
  private readonly known = new Map<string, Branch>();

  /** `originals`: children before parents. `ordinalOf`: of the change that landed a commit of the default branch; undefined where it is not listed. */
  constructor(private readonly originals: readonly CommitFacts[], private readonly ordinalOf: (sha: string) => number | undefined) {
    this.place = new Map(originals.map(({ sha }, index) => [sha, index]));
  }

  factsOf(sha: string): CommitFacts | undefined {
    return this.originals[this.place.get(sha) ?? -1];
  }

  /** From the head back to the default branch. */
  of(head: string): Branch {
    const known = this.known.get(head);
    if (known) return known;
    const branch = this.walk(head);
    this.known.set(head, branch);
    return branch;
  }

  private walk(head: string): Branch {
    const found = new Set<number>();
    let newestBase = -1;
    const waiting = [head];
    for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
      const index = this.place.get(sha);
      if (index === undefined) newestBase = Math.max(newestBase, this.ordinalOf(sha) ?? -1);
      if (index === undefined || found.has(index)) continue;
      found.add(index);
      if (found.size > mostCommits) return { commits: [], newestBase };
      for (const parent of this.originals[index]?.parents ?? []) waiting.push(parent);
    }
    return { commits: [...found].sort((one, other) => other - one).map((index) => this.originals[index]?.sha ?? ""), newestBase };
  }
}
