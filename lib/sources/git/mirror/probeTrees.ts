import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SimpleGit } from "simple-git";
import { runGit } from "../runGit";
import { fetchHeads } from "./fetchHeads";
import type { RemoteHead } from "./remoteRefs";

/**
 * The trees that heads of pull requests have, by sha, from a repository beside the mirror that holds their commits and nothing else: a server that can leave files out sends some hundred bytes a
 * commit. One that cannot sends everything, and nothing is lost but the time. `gitIn` opens git for a folder.
 */
export async function probeTrees(mirror: string, url: string, heads: readonly RemoteHead[], gitIn: (folder: string) => SimpleGit): Promise<ReadonlyMap<string, string>> {
  const folder = join(mirror, "byline-probe.git");
  mkdirSync(folder, { recursive: true });
  const git = gitIn(folder);
  await git.raw("init", "--bare", "--quiet");
  writeFileSync(join(folder, "objects", "info", "alternates"), `${join(mirror, "objects")}\n`);
  await fetchHeads(git, folder, url, heads, ["--filter=tree:0"]);
  const text = await runGit([`--git-dir=${folder}`, "log", "--no-walk=unsorted", "--no-notes", "--no-color", "--ignore-missing", "--format=%H %T", "--stdin", "--"], heads.map(({ sha }) => `${sha}\n`).join(""));
  return new Map(text.toString("latin1").split("\n").flatMap((line): [string, string][] => {
    const [sha = "", tree = ""] = line.split(" ");
    return tree === "" ? [] : [[sha, tree]];
  }));
}
