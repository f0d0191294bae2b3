import { GitFailure } from "./gitFailure";
import type { Repository } from "./repository";
import { runGit } from "./runGit";

/**
 * Whether a commit that was the head once is still on the first-parent line of the head (DECISIONS 8: a foxtrot merge keeps it an ancestor but takes
 * it off the line). Reads only what is newer. False where the repository no longer has the commit.
 */
export async function isOnFirstParentLine(repository: Repository, sha: string): Promise<boolean> {
  if (sha === repository.head) return true;
  try {
    const newer = await runGit([`--git-dir=${repository.roomDir}`, "rev-list", "--first-parent", "--parents", `${sha}..${repository.head}`, "--"]);
    const oldest = newer.toString("latin1").trimEnd().split("\n").at(-1) ?? "";
    return oldest.split(" ")[1] === sha;
  } catch (cause) {
    if (cause instanceof GitFailure) return false;
    throw cause;
  }
}
