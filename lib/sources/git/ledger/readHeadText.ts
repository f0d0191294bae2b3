import { GitFailure } from "../gitFailure";
import type { Repository } from "../repository";
import { runGit } from "../runGit";

/** Text of one file at the head, or null where there is none. */
export async function readHeadText(repository: Repository, path: string): Promise<string | null> {
  try {
    return (await runGit([`--git-dir=${repository.roomDir}`, "cat-file", "blob", `${repository.head}:${path}`])).toString("utf8");
  } catch (cause) {
    if (cause instanceof GitFailure) return null;
    throw cause;
  }
}
