import type { PullHead } from "@/lib/core/history/pullHeads";
import { pullHeadOf } from "../pull/pullHeadOf";

/** A pull request's head as the server has it. */
export interface RemoteHead extends PullHead {
  readonly ref: string;
}

/** What a server has, by what a mirror does with it. */
export interface RemoteRefs {
  readonly heads: readonly RemoteHead[];
  /** Patterns of everything else (`refs/heads/*`), and single refs that stand in no folder. */
  readonly patterns: readonly string[];
}

/** Refs that forges keep for themselves, one or more a pull request or run: heads are chosen, the others are never asked for. */
const kept = new Set(["pull", "merge-requests", "pull-requests", "changes", "keep-around", "pipelines", "environments"]);

const patternOf = (ref: string): string | null => {
  const [, space = "", ...rest] = ref.split("/");
  return kept.has(space) ? null : rest.length === 0 ? ref : `refs/${space}/*`;
};

/** Reads what `ls-remote` prints. `local`: refs that the mirror has, whose patterns are asked for too, so that what is gone on the server goes here. */
export function remoteRefs(listing: string, local: readonly string[]): RemoteRefs {
  const refs = listing.split("\n").flatMap((line): { sha: string; ref: string }[] => {
    const [sha = "", ref = ""] = line.split("\t");
    return ref.startsWith("refs/") && !ref.endsWith("^{}") ? [{ sha, ref }] : [];
  });
  const heads = refs.flatMap(({ sha, ref }): RemoteHead[] => {
    const head = pullHeadOf(ref, sha);
    return head === null ? [] : [{ ...head, ref }];
  });
  const single = new Set(refs.map(({ ref }) => ref));
  const patterns = new Set([...refs.map(({ ref }) => ref), ...local.filter((ref) => ref.split("/").length > 2 || single.has(ref))].flatMap((ref) => patternOf(ref) ?? []));
  return { heads, patterns: [...patterns].sort() };
}
