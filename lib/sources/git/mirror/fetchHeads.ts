import type { SimpleGit } from "simple-git";
import { runGit } from "../runGit";
import type { RemoteHead } from "./remoteRefs";

/** So many at once fit on a command line, and one that the server lost in the meantime costs few others. */
const batch = 2_000;

/** Refs of a repository, by name. */
export async function localRefs(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = (await runGit([`--git-dir=${folder}`, "for-each-ref", "--format=%(objectname) %(refname)"])).toString("utf8");
  return new Map(text.split("\n").filter((line) => line !== "").map((line) => [line.slice(line.indexOf(" ") + 1), line.slice(0, line.indexOf(" "))]));
}

/** Fetches heads of pull requests in batches, those that `folder` has not as they are. */
export async function fetchHeads(git: SimpleGit, folder: string, url: string, heads: readonly RemoteHead[], flags: readonly string[] = []): Promise<void> {
  const local = await localRefs(folder);
  const due = heads.filter(({ ref, sha }) => local.get(ref) !== sha);
  for (let from = 0; from < due.length; from += batch) {
    const specs = due.slice(from, from + batch).map(({ ref }) => `+${ref}:${ref}`);
    await git.fetch([url, ...specs, "--no-tags", "--no-auto-gc", "--no-write-fetch-head", ...flags]);
  }
  // A file and a folder for each of them would take more room than what they name.
  if (due.length > 0) await git.raw("pack-refs", "--all");
}
