import type { PullHead } from "@/lib/core/history/pullHeads";
import type { Repository } from "../repository";
import { runGit } from "../runGit";

/** Where forges keep the heads of pull requests in git. GitLab calls them merge requests. */
const places: readonly { readonly forge: PullHead["forge"]; readonly pattern: RegExp }[] = [
  { forge: "github", pattern: /^refs\/pull\/([1-9]\d{0,8})\/head$/ },
  { forge: "gitlab", pattern: /^refs\/merge-requests\/([1-9]\d{0,8})\/head$/ },
  { forge: "bitbucket", pattern: /^refs\/pull-requests\/([1-9]\d{0,8})\/from$/ },
];

/** Heads of the pull requests that a repository has, in no certain order. */
export async function listPullHeads({ gitDir }: Repository): Promise<PullHead[]> {
  const text = (await runGit([`--git-dir=${gitDir}`, "for-each-ref", "--format=%(objectname) %(refname)", "refs/pull/", "refs/merge-requests/", "refs/pull-requests/"])).toString("latin1");
  return text.split("\n").flatMap((line) => {
    const space = line.indexOf(" ");
    const name = line.slice(space + 1);
    return places.flatMap(({ forge, pattern }): PullHead[] => {
      const number = pattern.exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), forge, sha: line.slice(0, space) }];
    });
  });
}
