import { isUtf8 } from "node:buffer";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import { decodeText } from "./decodeText";
import { explainFailure } from "./explainFailure";
import type { Repository } from "./repository";
import { chunksOf } from "./chunksOf";
import { spawnGit } from "./spawnGit";

const fields = ["%H", "%P", "%an", "%ae", "%at", "%cn", "%ce", "%ct", "%aN", "%aE", "%B"] as const;
/** Largest time a JavaScript date can hold. */
const latestMs = 8.64e15;

/** What to list instead of the head's history: what `heads` reach and `without` does not. */
export interface CommitRange {
  readonly heads: readonly string[];
  readonly without: string;
}

/**
 * Every commit reachable from the head (and not from `after`) or of a range, children before parents (`--topo-order`), in batches.
 * Names and messages are decoded by their `encoding` header; the mapped author obeys `.mailmap` of the head. A date git cannot read is 0.
 * Throws `unreadable` where a commit is missing or corrupt.
 */
export async function* streamCommits(repository: Repository, range: string | CommitRange | null = null): AsyncGenerator<CommitFacts[]> {
  const { heads, without } = range === null || typeof range === "string" ? { heads: [repository.head], without: range } : range;
  const { child, ended } = spawnGit([
    `--git-dir=${repository.roomDir}`, "-c", `mailmap.blob=${repository.head}:.mailmap`, "-c", "log.showSignature=false",
    "log", "--topo-order", "-z", "--no-color", "--no-decorate", "--no-notes", "--encoding=UTF-8", `--format=${fields.join("%x00")}`, "--stdin", "--",
  ]);
  child.stdin.end([...heads, ...(without === null ? [] : [`^${without}`])].map((line) => `${line}\n`).join(""));
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of chunksOf(child)) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const end = bytes.lastIndexOf(0) + 1;
      const { commits, used } = parseRecords(bytes.subarray(0, end));
      rest = bytes.subarray(used);
      if (commits.length > 0) yield commits;
    }
    await ended;
  } catch (cause) {
    throw explainFailure(repository, cause);
  } finally {
    child.kill();
  }
}

/** Whole records of `bytes` (which end with a NUL), and how many bytes they took. */
function parseRecords(bytes: Buffer): { commits: CommitFacts[]; used: number } {
  const values = isUtf8(bytes) ? bytes.toString("utf8").split("\0") : splitBytes(bytes);
  const whole = Math.floor((values.length - 1) / fields.length);
  const commits: CommitFacts[] = [];
  for (let record = 0; record < whole; record++) commits.push(parseCommit(values, record * fields.length));
  return { commits, used: endOfField(bytes, values.length - 1 - whole * fields.length) };
}

/** Offset after which `surplus` NUL-terminated fields are left. */
function endOfField(bytes: Buffer, surplus: number): number {
  let end = bytes.length;
  for (let left = surplus; left > 0; left--) end = bytes.lastIndexOf(0, end - 2) + 1;
  return end;
}

function splitBytes(bytes: Buffer): string[] {
  const values: string[] = [];
  let start = 0;
  for (let nul = bytes.indexOf(0); nul !== -1; nul = bytes.indexOf(0, start)) {
    values.push(decodeText(bytes.subarray(start, nul)));
    start = nul + 1;
  }
  values.push("");
  return values;
}

function parseCommit(values: readonly string[], at: number): CommitFacts {
  const value = (field: number): string => values[at + field] ?? "";
  const parents = value(1);
  return {
    sha: value(0),
    parents: parents === "" ? [] : parents.split(" "),
    authorName: value(2),
    authorEmail: value(3),
    authoredAt: toMs(value(4)),
    committerName: value(5),
    committerEmail: value(6),
    committedAt: toMs(value(7)),
    mappedAuthorName: value(8),
    mappedAuthorEmail: value(9),
    message: value(10),
  };
}

function toMs(seconds: string): number {
  const ms = Number(seconds) * 1_000;
  return Number.isFinite(ms) && Math.abs(ms) <= latestMs ? ms : 0;
}
