import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import { FormerNames } from "@/lib/core/attribution/session/formerNames";
import { recordOfSessions } from "@/lib/core/attribution/session/recordOfSessions";
import { WrittenPool } from "@/lib/core/attribution/session/writtenPool";
import type { SessionEdit } from "@/lib/core/attribution/session/sessionEdit";
import { decodeText } from "../decodeText";
import { GitFailure } from "../gitFailure";
import { knownUnreadable } from "../knownUnreadable";
import { listPullHeads } from "../pull/listPullHeads";
import type { Repository } from "../repository";
import { runGit } from "../runGit";
import { type EntireCheckpoints, listCheckpoints, readEdits } from "./entireCheckpoints";
import type { LineRecordSource } from "./lineRecordSource";
import { objectIdOf } from "./objectIdOf";
import { readAddedLines } from "./readAddedLines";

interface Checkpointed {
  readonly sha: string;
  readonly parent: string | null;
  readonly committedAt: number;
  /** Object ids of its transcripts, sorted. */
  readonly transcripts: readonly string[];
}

const trailer = /^Entire-Checkpoint:[ \t]*([0-9a-f]{12})[ \t]*\r?$/gm;

/**
 * Checkpoints of Entire as line records: a commit names one in a trailer, a branch of its own holds the transcripts of the sessions behind it, and the lines
 * that they wrote and the commit added are the agent's (`matchWritten`). Null where the repository has no such branch. Transcripts are read when a commit is.
 */
export async function openEntireRecords(repository: Repository): Promise<LineRecordSource | null> {
  const checkpoints = await listCheckpoints(repository);
  if (checkpoints.transcripts.size === 0) return null;
  const commits = await listCheckpointed(repository, checkpoints);
  const ids = new Map([...commits.values()].map(({ sha, transcripts }) => [sha, objectIdOf(transcripts.join(" "))]));
  return { state: checkpoints.tip, ids, read: (shas) => readRecords(repository, shas.flatMap((sha) => commits.get(sha) ?? [])) };
}

/** Commits of the default branch and of pull requests that name a checkpoint which is there. */
async function listCheckpointed(repository: Repository, { transcripts }: EntireCheckpoints): Promise<ReadonlyMap<string, Checkpointed>> {
  const heads = [repository.head, ...(await listPullHeads(repository)).map(({ sha }) => sha)];
  const args = [`--git-dir=${repository.roomDir}`, "log", "-z", "--no-merges", "--no-notes", "--no-color", "--extended-regexp", "--grep=^Entire-Checkpoint:", "--format=%H%x01%P%x01%ct%x01%B", "--ignore-missing", "--stdin", "--"];
  const text = await runGit(args, heads.map((head) => `${head}\n`).join("")).catch((cause: unknown) => {
    if (cause instanceof GitFailure) return Buffer.alloc(0);
    throw cause;
  });
  return new Map(decodeText(text).split("\0").flatMap((record): [string, Checkpointed][] => {
    const [sha = "", parent = "", seconds = "", message = ""] = record.split("\u0001");
    const named = [...message.matchAll(trailer)].flatMap(([, id = ""]) => transcripts.get(id) ?? []);
    return named.length === 0 ? [] : [[sha, { sha, parent: parent === "" ? null : parent, committedAt: Number(seconds) * 1_000, transcripts: [...new Set(named)].sort() }]];
  }));
}

async function readRecords(repository: Repository, commits: readonly Checkpointed[]): Promise<ReadonlyMap<string, LineRecord>> {
  const edits = new Map<string, readonly SessionEdit[]>();
  for await (const read of readEdits(repository, [...new Set(commits.flatMap(({ transcripts }) => transcripts))])) edits.set(read.id, read.edits);
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const records = new Map<string, LineRecord>();
  await readAddedLines(repository, commits, await knownUnreadable(repository), (sha, files, renames) => {
    const commit = bySha.get(sha);
    const names = new FormerNames();
    names.note(renames);
    const record = commit && recordOfSessions("entire-checkpoint", files, commit.committedAt, new WrittenPool(commit.transcripts.flatMap((id) => edits.get(id) ?? [])), { names });
    if (record) records.set(sha, record);
  });
  return records;
}
