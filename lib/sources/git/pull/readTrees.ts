import type { CommitTree } from "@/lib/core/history/pullHeads";
import { readObjects } from "../readObjects";
import type { Repository } from "../repository";

/** A commit with a longer message is read all the same: its first lines are what is wanted. */
const mostBytes = 64 << 20;

/** Tree and committer date of commits, by sha, through one git process. Those that are missing, or no commits, are left out. */
export async function readTrees(repository: Repository, shas: readonly string[]): Promise<Map<string, CommitTree>> {
  const trees = new Map<string, CommitTree>();
  for await (const { id, bytes } of readObjects(repository, [...new Set(shas)], mostBytes, "commit")) {
    const header = bytes?.toString("latin1", 0, headerEnd(bytes)) ?? "";
    const tree = /^tree ([0-9a-f]+)$/m.exec(header)?.[1];
    const seconds = /^committer .* (\d+) [+-]\d+$/m.exec(header)?.[1];
    if (tree !== undefined) trees.set(id, { tree, committedAt: Number(seconds ?? 0) * 1_000 });
  }
  return trees;
}

/** The header ends with an empty line. */
function headerEnd(bytes: Buffer): number {
  const end = bytes.indexOf("\n\n");
  return end === -1 ? bytes.length : end + 1;
}
