import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { hashLine } from "@/lib/core/attribution/session/hashLine";
import { normaliseLine } from "@/lib/core/attribution/session/normaliseLine";
import { ClaudeCodeReader, type TranscriptEdit } from "@/lib/core/attribution/session/readClaudeCode";
import { CodexReader } from "@/lib/core/attribution/session/readCodex";
import { NeutralReader } from "@/lib/core/attribution/session/readNeutral";
import { writtenEdit, type WrittenEdit } from "@/lib/core/attribution/session/writtenEdit";
import { findTranscripts, formOf } from "./findTranscripts";
import { readLines } from "./readLines";
import { resolveFolder, type WorkTree } from "./resolveFolder";
import { sha256 } from "./sha256";

const longestLine = 64 * 1024 * 1024;

/** What was read and what was left out, and why. */
export interface CollectCounts {
  transcripts: number;
  /** Lines of transcripts that are no JSON or longer than 64 MiB. */
  unreadable: number;
  /** Edits in folders that are gone or in no repository, of files outside it, and of repositories that were not asked for. */
  elsewhere: number;
}

export interface CollectQuestion {
  readonly home: string;
  /** Milliseconds; edits before it are left out. */
  readonly since: number;
  /** Roots of the work trees that are asked for, as git says them; empty: every one. */
  readonly roots: readonly string[];
  /** Transcripts in the neutral form, besides those that are found. */
  readonly files?: readonly string[];
}

const readers = { "claude-code": ClaudeCodeReader, codex: CodexReader, neutral: NeutralReader } as const;

/** The edits in the transcripts of agents on this machine as hashed lines, each once. `counts` is filled while it runs. */
export async function* collectEdits(question: CollectQuestion, counts: CollectCounts): AsyncGenerator<WrittenEdit> {
  const folders = new Map<string, Promise<WorkTree | null>>();
  const seen = new Set<string>();
  const workTree = (folder: string): Promise<WorkTree | null> => {
    const known = folders.get(folder) ?? resolveFolder(folder);
    folders.set(folder, known);
    return known;
  };
  const found = (await findTranscripts(question.home, question.since)).map((path) => ({ path, form: formOf(path) }));
  for (const { path, form } of [...found, ...(question.files ?? []).map((path) => ({ path, form: "neutral" as const }))]) {
    counts.transcripts += 1;
    for await (const edit of readTranscript(path, form, counts)) {
      if (Date.parse(edit.at) < question.since) continue;
      const written = await place(edit, question.roots, workTree);
      if (written === null) counts.elsewhere += 1;
      else if (written.lines.length > 0 && !seen.has(`${edit.uuid} ${written.file}`)) {
        // A session that was resumed repeats the edits of the one before under its own name.
        seen.add(`${edit.uuid} ${written.file}`);
        yield written;
      }
    }
  }
}

async function* readTranscript(path: string, form: keyof typeof readers, counts: CollectCounts): AsyncGenerator<TranscriptEdit> {
  const reader = new readers[form]();
  for await (const line of readLines(path, longestLine)) {
    if (line === null) counts.unreadable += 1;
    const edits = line === null ? null : reader.read(line);
    if (edits !== null) yield* Array.isArray(edits) ? edits : [edits];
  }
  counts.unreadable += reader.unreadable;
}

type FindWorkTree = (folder: string) => Promise<WorkTree | null>;

/** The repository is the one of the file, which need not be the one the session started in. */
async function place(edit: TranscriptEdit, roots: readonly string[], workTree: FindWorkTree): Promise<WrittenEdit | null> {
  const path = isAbsolute(edit.path) ? edit.path : resolve(edit.cwd, edit.path);
  const tree = (await workTree(dirname(path))) ?? (await workTree(edit.cwd));
  if (tree === null || (roots.length > 0 && !roots.includes(tree.root))) return null;
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  const file = relative(tree.root, join(folder, path.slice(dirname(path).length))).split(sep).join("/");
  const lines = edit.added.flatMap((line) => normaliseLine(line) ?? []).map((line) => hashLine(line, sha256));
  const id = Buffer.from(sha256(JSON.stringify([edit.session, edit.uuid, file]))).toString("hex");
  const { agent, session, model, at, modified } = edit;
  const checked = writtenEdit.safeParse({ id, session, agent, model, repository: tree.remote, file, at, modified, lines });
  return checked.success ? checked.data : null;
}
