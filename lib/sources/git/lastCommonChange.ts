import { createInterface } from "node:readline";
import { explainFailure } from "./explainFailure";
import type { Repository } from "./repository";
import { spawnGit } from "./spawnGit";

/**
 * After history was rewritten: the newest commit of today's first-parent line that was a change before, or null where nothing is left in common.
 * The caller forgets every change after it and reads on from there. `isKnown` is asked newest first.
 */
export async function lastCommonChange(repository: Repository, isKnown: (sha: string) => boolean): Promise<string | null> {
  const { child, ended } = spawnGit([`--git-dir=${repository.roomDir}`, "rev-list", "--first-parent", repository.head, "--"]);
  child.stdin.end();
  try {
    for await (const sha of createInterface({ input: child.stdout })) if (isKnown(sha)) return sha;
    await ended;
    return null;
  } catch (cause) {
    throw explainFailure(repository, cause);
  } finally {
    child.kill();
  }
}
