import type { Change, PullRequestMention } from "./change";

/** Head of a pull request as the forge keeps it. */
export interface PullHead extends PullRequestMention {
  readonly sha: string;
}

/** What is asked of a commit before it is matched. `committedAt` is epoch ms. */
export interface CommitTree {
  readonly tree: string;
  readonly committedAt: number;
}

/** Heads of pull requests, found by what a change has in common with them. */
export class PullHeads {
  private readonly bySha = new Map<string, PullHead[]>();
  private readonly byTree = new Map<string, PullHead[]>();
  private readonly byNumber = new Map<string, PullHead>();

  constructor(heads: readonly PullHead[], private readonly treeOf: (sha: string) => CommitTree | undefined) {
    for (const head of heads) {
      push(this.bySha, head.sha, head);
      this.byNumber.set(`${head.forge} ${String(head.number)}`, head);
      const tree = treeOf(head.sha)?.tree;
      if (tree !== undefined) push(this.byTree, tree, head);
    }
  }

  at(sha: string): readonly PullHead[] {
    return this.bySha.get(sha) ?? [];
  }

  /** Those with the very tree that a change of one parent landed; none where it changed nothing. */
  sameTree(change: Change): PullHead[] {
    const landed = this.treeOf(change.sha)?.tree;
    return landed === undefined || change.kind === "merge" || landed === this.treeOf(change.parent ?? "")?.tree ? [] : (this.byTree.get(landed) ?? []);
  }

  /** The one whose number the message names; none for a merge. */
  numbered({ kind, pullRequest }: Change): readonly PullHead[] {
    const head = kind === "merge" || pullRequest === null ? undefined : this.byNumber.get(`${pullRequest.forge} ${String(pullRequest.number)}`);
    return head === undefined ? [] : [head];
  }
}

function push(map: Map<string, PullHead[]>, key: string, head: PullHead): void {
  const known = map.get(key);
  if (known) known.push(head);
  else map.set(key, [head]);
}
