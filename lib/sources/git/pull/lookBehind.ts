import { attachSquashed } from "@/lib/core/history/attachSquashed";
import type { Change } from "@/lib/core/history/change";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import { matchPulls } from "@/lib/core/history/matchPulls";
import { PullBranches } from "@/lib/core/history/pullBranches";
import { type CommitTree, PullHeads } from "@/lib/core/history/pullHeads";
import { AppError } from "@/lib/errors";
import { GitFailure } from "../gitFailure";
import type { Repository } from "../repository";
import { streamCommits } from "../streamCommits";
import { listPullHeads } from "./listPullHeads";
import { readTrees } from "./readTrees";

/** Changes with what stands behind them. */
export interface LookedBehind {
  readonly changes: readonly Change[];
  /** Facts of every commit that a change names in `squashed`. */
  readonly originals: readonly CommitFacts[];
}

/**
 * Finds the pull requests that changes landed and, behind squashes and rebases, their own commits. Three git processes, whatever the size. `commits` are those that the changes
 * landed. Where the commits of pull requests cannot be read (some are missing), the changes have the pull requests that they merged, alone.
 */
export async function lookBehind(repository: Repository, changes: readonly Change[], commits: readonly CommitFacts[]): Promise<LookedBehind> {
  const listed = await listPullHeads(repository);
  if (listed.length === 0 || changes.length === 0) return { changes, originals: [] };
  const trees = await treesOf(repository, [...listed.map(({ sha }) => sha), ...changes.flatMap(({ sha, parent }) => (parent === null ? [sha] : [sha, parent]))]);
  const treeOf = (sha: string): CommitTree | undefined => trees.get(sha);
  const heads = new PullHeads(listed, treeOf);
  const candidates = changes.flatMap((change) => [...heads.sameTree(change), ...heads.numbered(change)]).flatMap(({ sha }) => (trees.has(sha) ? [sha] : []));
  const originals = candidates.length === 0 ? [] : await readOriginals(repository, [...new Set(candidates)]);
  const branches = new PullBranches(originals, ordinalsOf(changes));
  const facts = new Map(commits.map((commit) => [commit.sha, commit]));
  const factsOf = (sha: string): CommitFacts | undefined => facts.get(sha);
  const pulls = matchPulls(changes, { heads, branches, treeOf, factsOf });
  const attached = attachSquashed(changes, { pulls, branches, factsOf });
  const named = new Set(attached.flatMap(({ squashed }) => squashed ?? []));
  return { changes: attached, originals: originals.filter(({ sha }) => named.has(sha)) };
}

/** Of the change that landed a commit; the commit before the first change is its line's, too. */
function ordinalsOf(changes: readonly Change[]): (sha: string) => number | undefined {
  const ordinals = new Map(changes.flatMap(({ commits, ordinal }) => commits.map((sha): [string, number] => [sha, ordinal])));
  const first = changes[0];
  if (first?.parent !== undefined && first.parent !== null) ordinals.set(first.parent, first.ordinal - 1);
  return (sha) => ordinals.get(sha);
}

async function treesOf(repository: Repository, shas: readonly string[]): Promise<ReadonlyMap<string, CommitTree>> {
  try {
    return await readTrees(repository, shas);
  } catch (cause) {
    if (cause instanceof GitFailure) return new Map();
    throw cause;
  }
}

/** Commits behind `heads` that the default branch does not reach, children before parents. */
async function readOriginals(repository: Repository, heads: readonly string[]): Promise<CommitFacts[]> {
  const all: CommitFacts[] = [];
  try {
    for await (const batch of streamCommits(repository, { heads, without: repository.head })) for (const commit of batch) all.push(commit);
    return all;
  } catch (cause) {
    if (cause instanceof AppError && cause.code === "unreadable") return [];
    throw cause;
  }
}
