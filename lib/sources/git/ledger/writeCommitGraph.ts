import { explainFailure } from "../explainFailure";
import type { Repository } from "../repository";
import { runGit } from "../runGit";

/** Gives the reading room, which is thrown away, a commit-graph with changed-path filters: what makes `git blame` as fast as it can be. */
export async function writeCommitGraph(repository: Repository): Promise<void> {
  try {
    await runGit([`--git-dir=${repository.roomDir}`, "commit-graph", "write", "--stdin-commits", "--changed-paths", "--no-progress"], `${repository.head}\n`);
  } catch (cause) {
    throw explainFailure(repository, cause);
  }
}
