import type { Evidence } from "@/lib/core/attribution/evidence";
import type { LineRecord, LineWriter } from "@/lib/core/attribution/record/lineRecord";
import { attributeRules } from "@/lib/core/history/attributeRules";
import type { Change } from "@/lib/core/history/change";
import type { FileChange } from "@/lib/core/history/fileChange";
import { leftOutReason } from "@/lib/core/history/leftOutReason";
import { writerOfOrigin } from "@/lib/core/history/originKey";
import { knownUnreadable } from "@/lib/sources/git/knownUnreadable";
import { readAttributes } from "@/lib/sources/git/readAttributes";
import { notedRecords } from "@/lib/sources/git/record/notedRecords";
import { openRecords } from "@/lib/sources/git/record/openRecords";
import type { Repository } from "@/lib/sources/git/repository";
import { walkChanges } from "@/lib/sources/git/walkChanges";

/** Parts of a commit's counted added lines, 0 to 1. */
export interface LineShare {
  readonly agent: number;
  readonly person: number;
}

/** What a commit's line record says of the lines that it really added. `evidence` has the writer of the most lines first, agents before people. */
export interface RecordedLines {
  readonly share: LineShare;
  readonly evidence: readonly Evidence[];
}

/** Commits (no merges) whose line record names a writer of lines that they added, each against its own parent, left-out files aside. */
export async function readLineShares(repository: Repository, shas: readonly string[], parentsOf: (sha: string) => readonly string[]): Promise<ReadonlyMap<string, RecordedLines>> {
  const notes = await openRecords(repository);
  const wanted = shas.filter((sha) => notes.ids.has(sha) && parentsOf(sha).length <= 1);
  const found = new Map<string, RecordedLines>();
  if (wanted.length === 0) return found;
  const [attributes, unreadable] = await Promise.all([readAttributes(repository), knownUnreadable(repository)]);
  const rules = { attributes: attributeRules(attributes) };
  const records = new Map<string, LineRecord>();
  const kept = notedRecords(notes, (sha, record) => records.set(sha, record));
  const changes = wanted.map((sha, ordinal) => alone(sha, ordinal, parentsOf(sha)[0] ?? null));
  for await (const { change: { sha }, files } of walkChanges(repository, { changes, parentsOf, unreadable, records: kept })) {
    const record = records.get(sha);
    const lines = record && sumWriters(files.filter(({ path }) => leftOutReason(path, rules) === null), record);
    if (lines) found.set(sha, lines);
    records.delete(sha);
  }
  return found;
}

/** A commit as if it had landed alone. */
function alone(sha: string, ordinal: number, parent: string | null): Change {
  return { ordinal, sha, parent, kind: "direct", landedAt: 0, clockRanBack: false, title: "", pullRequest: null, commits: [sha] };
}

function sumWriters(files: readonly FileChange[], { writers }: LineRecord): RecordedLines | null {
  const lines = new Map<LineWriter, number>();
  let added = 0;
  for (const file of files) {
    added += file.added;
    for (const origin of file.origins) {
      const writer = writers[writerOfOrigin(origin.commit)];
      if (writer) lines.set(writer, (lines.get(writer) ?? 0) + origin.lines);
    }
  }
  if (lines.size === 0) return null;
  const ranked = [...lines].sort(([one, a], [other, b]) => Number(one.kind === "person") - Number(other.kind === "person") || b - a);
  const part = (kind: LineWriter["kind"]): number => ranked.reduce((sum, [writer, count]) => sum + (writer.kind === kind ? count : 0), 0) / added;
  const evidence = ranked.map(([{ rule, agent, model, modelId, session }, count]) => ({
    rule, strength: "L" as const, agent, model: modelId ?? model, quote: `${session}: ${String(count)} of ${String(added)} lines`, source: "line record",
  }));
  return { share: { agent: part("agent"), person: part("person") }, evidence };
}
