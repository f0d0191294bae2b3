import type { Repository } from "../repository";
import { runGit } from "../runGit";

/** Commits that the repository's tags point to, by short name of the tag. */
export async function readTags(repository: Repository): Promise<Map<string, string>> {
  const text = await runGit([`--git-dir=${repository.gitDir}`, "for-each-ref", "--format=%(refname:strip=2)%00%(objectname)%00%(*objectname)", "refs/tags"]);
  return new Map(text.toString("utf8").split("\n").filter((line) => line !== "").map((line): [string, string] => {
    const [name = "", id = "", peeled = ""] = line.split("\0");
    return [name, peeled === "" ? id : peeled];
  }));
}
