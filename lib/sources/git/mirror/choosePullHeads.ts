import { pullRequestNumber } from "@/lib/core/history/pullRequestNumber";
import { decodeText } from "../decodeText";
import { GitFailure } from "../gitFailure";
import { runGit } from "../runGit";
import type { RemoteHead } from "./remoteRefs";

/** So few others are fetched with the rest, without a look at them. */
const fewHeads = 500;

interface Landed {
  /** `github 12`: what messages of the default branch name. */
  readonly named: ReadonlySet<string>;
  readonly trees: ReadonlySet<string>;
}

/** Null where the mirror has no default branch to look at. */
async function readLanded(mirror: string): Promise<Landed | null> {
  const text = await runGit([`--git-dir=${mirror}`, "log", "-z", "--first-parent", "--no-notes", "--no-color", "--format=%T%n%B", "HEAD", "--"]).catch((cause: unknown) => {
    if (cause instanceof GitFailure) return null;
    throw cause;
  });
  if (text === null) return null;
  const [named, trees] = [new Set<string>(), new Set<string>()];
  for (const commit of decodeText(text).split("\0")) {
    const end = commit.indexOf("\n");
    trees.add(commit.slice(0, end));
    const found = pullRequestNumber(commit.slice(end + 1));
    if (found) named.add(`${found.forge} ${String(found.number)}`);
  }
  return { named, trees };
}

async function findPresent(mirror: string, heads: readonly RemoteHead[]): Promise<ReadonlySet<string>> {
  const text = (await runGit([`--git-dir=${mirror}`, "cat-file", "--batch-check=%(objectname) %(objecttype)"], heads.map(({ sha }) => `${sha}\n`).join(""))).toString("latin1");
  return new Set(text.split("\n").flatMap((line) => (line.endsWith(" commit") ? [line.slice(0, line.indexOf(" "))] : [])));
}

/**
 * Which heads of pull requests can matter to what landed on the mirror's default branch: those that are in the mirror already (they cost nothing), those that a message names, and those
 * that have the very files that some change landed. The files are asked for (`treesOf`, by sha) only where there are many heads that nothing else speaks for; a few are taken as they are.
 */
export async function choosePullHeads(mirror: string, heads: readonly RemoteHead[], treesOf: (heads: readonly RemoteHead[]) => Promise<ReadonlyMap<string, string>>): Promise<readonly RemoteHead[]> {
  if (heads.length <= fewHeads) return heads;
  const landed = await readLanded(mirror);
  if (landed === null) return heads;
  const [{ named, trees }, present] = [landed, await findPresent(mirror, heads)];
  const isKnown = ({ forge, number, sha }: RemoteHead): boolean => present.has(sha) || named.has(`${forge} ${String(number)}`);
  const others = heads.filter((head) => !isKnown(head));
  if (others.length <= fewHeads) return heads;
  const found = await treesOf(others);
  return heads.filter((head) => isKnown(head) || trees.has(found.get(head.sha) ?? ""));
}
