import type { PullHead } from "@/lib/core/history/pullHeads";
import type { Repository } from "../repository";
import { runGit } from "../runGit";
import { pullHeadOf } from "./pullHeadOf";

/** Heads of the pull requests that a repository has, in no certain order. */
export async function listPullHeads({ gitDir }: Repository): Promise<PullHead[]> {
  const text = (await runGit([`--git-dir=${gitDir}`, "for-each-ref", "--format=%(objectname) %(refname)", "refs/pull/", "refs/merge-requests/", "refs/pull-requests/"])).toString("latin1");
  return text.split("\n").flatMap((line) => pullHeadOf(line.slice(line.indexOf(" ") + 1), line.slice(0, line.indexOf(" "))) ?? []);
}
