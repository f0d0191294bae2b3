import { parseGitAiNote } from "@/lib/core/attribution/record/parseGitAiNote";
import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import { decodeText } from "../decodeText";
import { GitFailure } from "../gitFailure";
import { readObjects } from "../readObjects";
import type { Repository } from "../repository";
import { runGit } from "../runGit";
import type { LineRecordSource } from "./lineRecordSource";

/** Where git-ai keeps its notes, the tool's own ref first; what it fetched and has not merged yet stands behind it. */
const patterns = ["refs/notes/ai", "refs/notes/ai-remote"];
/** The longest note in git-ai's own history has 1 MB; nobody's lines are worth more memory than this. */
const mostBytes = 32 << 20;
const objectId = /^(?:[0-9a-f]{64}|[0-9a-f]{40})$/;

/** The notes of git-ai in a repository: which commits have one is listed now, in two or three git processes; the notes are read when asked for. */
export async function openGitAiNotes(repository: Repository): Promise<LineRecordSource> {
  const notes = new Map<string, string>();
  const refs = await listRefs(repository);
  for (const tree of refs) {
    for (const [commit, note] of await listNotes(repository, tree)) if (!notes.has(commit)) notes.set(commit, note);
  }
  return { state: refs.join(" "), ids: notes, read: (shas) => readNotes(repository, shas.flatMap((sha) => ({ sha, note: notes.get(sha) ?? "" })).filter(({ note }) => note !== "")) };
}

async function listRefs({ gitDir }: Repository): Promise<string[]> {
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

async function readNotes(repository: Repository, wanted: readonly { readonly sha: string; readonly note: string }[]): Promise<ReadonlyMap<string, LineRecord>> {
  const records = new Map<string, LineRecord>();
  let at = 0;
  try {
    for await (const { bytes } of readObjects(repository, wanted.map(({ note }) => note), mostBytes)) {
      const sha = wanted[at++]?.sha ?? "";
      const record = bytes === null ? null : parseGitAiNote(decodeText(bytes));
      if (record) records.set(sha, record);
    }
  } catch (cause) {
    if (!(cause instanceof GitFailure)) throw cause; // One corrupt note ends git: what came before it counts.
  }
  return records;
}
