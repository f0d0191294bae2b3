import { createHash } from "node:crypto";
import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import { FormerNames } from "@/lib/core/attribution/session/formerNames";
import { normaliseLine } from "@/lib/core/attribution/session/normaliseLine";
import type { SessionEdit } from "@/lib/core/attribution/session/sessionEdit";
import { recordOfSessions } from "@/lib/core/attribution/session/recordOfSessions";
import { sessionWindow } from "@/lib/core/attribution/session/sessionWindow";
import { WrittenPool } from "@/lib/core/attribution/session/writtenPool";
import { knownUnreadable } from "../knownUnreadable";
import { listCommits } from "../listCommits";
import type { Repository } from "../repository";
import type { LineRecordSource } from "./lineRecordSource";
import { objectIdOf } from "./objectIdOf";
import { readAddedLines } from "./readAddedLines";

/** Key of a line as sessions are sent: the first 16 bytes of the SHA-256 of its normalised form, in base64url. */
function hashedKey(line: string): string | null {
  const plain = normaliseLine(line);
  return plain === null ? null : createHash("sha256").update(plain).digest().subarray(0, 16).toString("base64url");
}

/**
 * What sessions wrote as line records: the commits (no merges) of the sessions' time are matched in the order they landed, so that each written line is claimed once.
 * Null where there are no edits. Two git processes; keeps the claims and no text.
 */
export async function sessionRecords(repository: Repository, edits: readonly SessionEdit[]): Promise<LineRecordSource | null> {
  if (edits.length === 0) return null;
  const pool = new WrittenPool(edits);
  const isNear = sessionWindow(edits);
  const commits = (await listCommits(repository)).filter(({ parents, committedAt }) => parents.length <= 1 && isNear(committedAt)).reverse();
  const times = new Map(commits.map(({ sha, committedAt }) => [sha, committedAt]));
  const records = new Map<string, LineRecord>();
  const names = new FormerNames();
  await readAddedLines(repository, commits.map(({ sha, parents }) => ({ sha, parent: parents[0] ?? null })), await knownUnreadable(repository), (sha, files, renames) => {
    names.note(renames);
    const record = recordOfSessions("session", files, times.get(sha) ?? 0, pool, { keyOf: hashedKey, names });
    if (record) records.set(sha, record);
  });
  const ids = new Map([...records].map(([sha, record]) => [sha, objectIdOf(JSON.stringify([record.writers, ...[...record.files].map(([path, triples]) => [path, ...triples])]))]));
  const read = (shas: readonly string[]): Promise<ReadonlyMap<string, LineRecord>> => Promise.resolve(new Map(shas.flatMap((sha): [string, LineRecord][] => {
    const record = records.get(sha);
    return record ? [[sha, record]] : [];
  })));
  return { state: objectIdOf([...ids].join("\n")), ids, read };
}
