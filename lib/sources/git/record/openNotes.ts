import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import { GitFailure } from "../gitFailure";
import type { Repository } from "../repository";
import { runGit } from "../runGit";
import type { LineRecordSource } from "./lineRecordSource";
import { readRecordBlobs } from "./readRecordBlobs";

const objectId = /^(?:[0-9a-f]{64}|[0-9a-f]{40})$/;

/**
 * Notes under some refs (patterns of `git for-each-ref`, those believed first standing first) as line records: which commits have one is listed now,
 * in one git process and one for each ref; the notes are read, and parsed, when asked for.
 */
export async function openNotes(repository: Repository, patterns: readonly string[], parse: (text: string) => LineRecord | null): Promise<LineRecordSource> {
  const notes = new Map<string, string>();
  const refs = await listRefs(repository, patterns);
  for (const tree of refs) {
    for (const [commit, note] of await listNotes(repository, tree)) if (!notes.has(commit)) notes.set(commit, note);
  }
  return { state: refs.join(" "), ids: notes, read: (shas) => readRecordBlobs(repository, notes, shas, parse) };
}

async function listRefs({ gitDir }: Repository, patterns: readonly string[]): Promise<string[]> {
  const text = await runGit([`--git-dir=${gitDir}`, "for-each-ref", "--format=%(objectname)", ...patterns]);
  return text.toString("latin1").split("\n").filter((id) => objectId.test(id));
}

/** Pairs of commit and note. A notes tree is fanned out: `70/ea/7fe0…`. Notes that cannot be listed are as good as none. */
async function listNotes({ roomDir }: Repository, tree: string): Promise<[string, string][]> {
  try {
    const listing = (await runGit([`--git-dir=${roomDir}`, "ls-tree", "-r", "-z", "--full-tree", tree])).toString("latin1");
    return listing.split("\0").flatMap((record): [string, string][] => {
      const [, kind, id = "", path = ""] = /^\d+ (\w+) ([0-9a-f]+)\t(.*)$/s.exec(record) ?? [];
      const commit = path.replaceAll("/", "");
      return kind === "blob" && objectId.test(commit) ? [[commit, id]] : [];
    });
  } catch (cause) {
    if (cause instanceof GitFailure) return [];
    throw cause;
  }
}
