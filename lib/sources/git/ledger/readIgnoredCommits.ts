import { GitFailure } from "../gitFailure";
import type { Repository } from "../repository";
import { runGit } from "../runGit";

const fileName = ".git-blame-ignore-revs";
const objectId = /^(?:[0-9a-f]{64}|[0-9a-f]{40})$/;

/** Commits that the head's `.git-blame-ignore-revs` names: full object ids, one a line, `#` begins a comment. Empty where there is no such file. */
export async function readIgnoredCommits(repository: Repository): Promise<ReadonlySet<string>> {
  try {
    const text = await runGit([`--git-dir=${repository.roomDir}`, "cat-file", "blob", `${repository.head}:${fileName}`]);
    return new Set(text.toString("latin1").split("\n").map((line) => (line.split("#")[0] ?? "").trim().toLowerCase()).filter((line) => objectId.test(line)));
  } catch (cause) {
    if (cause instanceof GitFailure) return new Set();
    throw cause;
  }
}
