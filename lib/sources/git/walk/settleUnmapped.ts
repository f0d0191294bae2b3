import type { Change } from "@/lib/core/history/change";
import type { FileChange } from "@/lib/core/history/fileChange";
import { commitOfOrigin, type OriginKey, originKey, unmapped } from "@/lib/core/history/originKey";

interface Origins {
  readonly files: readonly FileChange[];
  /** Of the ledger's edits, by place. */
  readonly writers: readonly OriginKey[];
}

/**
 * Lines of a squash that none of the commits behind it wrote are nobody's, as long as any line is one of theirs. Where none is (the wrong branch, or one that was
 * written anew), and where the change is the rebased copy of one commit, they are the landing commit's own.
 */
export function settleUnmapped({ sha, squashed, rebased }: Change, origins: Origins): Origins {
  if (squashed === undefined) return origins;
  const behind = new Set(squashed);
  if (rebased !== true && origins.files.some(({ origins: list }) => list.some(({ commit }) => behind.has(commitOfOrigin(commit))))) return origins;
  const nobody = originKey(sha, unmapped);
  const settled = (key: OriginKey): OriginKey => (key === nobody ? sha : key);
  return {
    files: origins.files.map((file) => ({ ...file, origins: file.origins.map((origin) => ({ ...origin, commit: settled(origin.commit) })) })),
    writers: origins.writers.map(settled),
  };
}
