import { isUtf8 } from "node:buffer";
import { GitFailure } from "../gitFailure";
import { pathBytes } from "../pathText";
import type { Repository } from "../repository";
import { runGit } from "../runGit";

/**
 * Full object id of the commit that `git blame --first-parent` names for each line of a file at the head, top to bottom; with `moves` that of
 * `git blame -M`. One git process a file: for checking, never for counting. Null where git cannot tell: blobs that its
 * search for renames meets are missing, or no argument can hold the path (not UTF-8).
 */
export async function blameFile(repository: Repository, path: string, moves: boolean): Promise<string[] | null> {
  const bytes = pathBytes(path);
  if (!isUtf8(bytes)) return null;
  try {
    const output = await runGit([`--git-dir=${repository.roomDir}`, "blame", "--first-parent", "--incremental", ...(moves ? ["-M"] : []), repository.head, "--", bytes.toString("utf8")]);
    const owners: string[] = [];
    for (const [, commit = "", line = "", count = ""] of output.toString("latin1").matchAll(/^([0-9a-f]{40,64}) \d+ (\d+) (\d+)$/gm)) {
      for (let at = Number(line) - 1, end = at + Number(count); at < end; at++) owners[at] = commit;
    }
    return owners;
  } catch (cause) {
    if (cause instanceof GitFailure) return null;
    throw cause;
  }
}
