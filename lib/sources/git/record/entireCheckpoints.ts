import { normaliseLine } from "@/lib/core/attribution/session/normaliseLine";
import { ClaudeCodeReader, type TranscriptEdit } from "@/lib/core/attribution/session/readClaudeCode";
import type { SessionEdit } from "@/lib/core/attribution/session/sessionEdit";
import { decodeText } from "../decodeText";
import { GitFailure } from "../gitFailure";
import { readObjects } from "../readObjects";
import type { Repository } from "../repository";
import { runGit } from "../runGit";

const branches = ["refs/heads/entire/checkpoints/v1", "refs/remotes/origin/entire/checkpoints/v1"];
const transcript = /^\d+ blob ([0-9a-f]+)\t([0-9a-f]{2})\/([0-9a-f]{10})\/\d+\/full\.jsonl$/;
/** The longest in Entire's own repository has 16 MB. */
const mostBytes = 128 << 20;
const newline = 0x0a;
/** Of a call that names its model, and of a result that an edit was applied. */
const telling = ['"tool_use"', '"structuredPatch"', '"new_source"'];

/** Transcripts of sessions by checkpoint (12 hexadecimal digits), as Entire keeps them on a branch of their own: object ids. Empty where there is no such branch. */
export interface EntireCheckpoints {
  /** Tip of the branch, '' for none. */
  readonly tip: string;
  readonly transcripts: ReadonlyMap<string, readonly string[]>;
}

/** Lists the checkpoints of a repository (https://github.com/entireio/cli, `<2 digits>/<10 digits>/<n>/full.jsonl`). Two git processes. */
export async function listCheckpoints({ gitDir, roomDir }: Repository): Promise<EntireCheckpoints> {
  const tip = (await runGit([`--git-dir=${gitDir}`, "for-each-ref", "--format=%(objectname)", ...branches])).toString("latin1").split("\n")[0] ?? "";
  if (tip === "") return { tip, transcripts: new Map() };
  const listing = await runGit([`--git-dir=${roomDir}`, "ls-tree", "-r", "-z", "--full-tree", tip]).catch((cause: unknown) => {
    if (cause instanceof GitFailure) return Buffer.alloc(0);
    throw cause;
  });
  const transcripts = new Map<string, string[]>();
  for (const record of listing.toString("latin1").split("\0")) {
    const [, id = "", first = "", rest = ""] = transcript.exec(record) ?? [];
    if (id !== "") transcripts.set(first + rest, [...(transcripts.get(first + rest) ?? []), id]);
  }
  return { tip, transcripts };
}

/** The edits of some transcripts, transcript by transcript. One that cannot be read gives none. */
export async function* readEdits(repository: Repository, ids: readonly string[]): AsyncGenerator<{ readonly id: string; readonly edits: readonly SessionEdit[] }> {
  try {
    for await (const { id, bytes } of readObjects(repository, ids, mostBytes)) yield { id, edits: bytes === null ? [] : editsOf(bytes) };
  } catch (cause) {
    if (!(cause instanceof GitFailure)) throw cause;
  }
}

function editsOf(bytes: Buffer): SessionEdit[] {
  const reader = new ClaudeCodeReader();
  const edits: SessionEdit[] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    // Most of a transcript is talk: only what may matter is parsed.
    const edit = telling.some((word) => line.includes(word)) ? reader.read(decodeText(line)) : null;
    if (edit) edits.push(sessionEdit(edit));
    start = end + 1;
  }
  return edits;
}

function sessionEdit({ agent, uuid, session, model, path, at, added }: TranscriptEdit): SessionEdit {
  return { id: uuid, session, agent, model, file: path.replaceAll("\\", "/"), at: Date.parse(at), lines: added.flatMap((line) => normaliseLine(line) ?? []) };
}
