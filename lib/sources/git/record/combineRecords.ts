import { ClaimedLines } from "@/lib/core/attribution/record/claimedLines";
import type { LineRecord, LineWriter } from "@/lib/core/attribution/record/lineRecord";
import { objectIdOf } from "./objectIdOf";
import type { LineRecordSource } from "./lineRecordSource";

/** Several sources as one. Where two of them claim a line of a commit, the earlier source has it. */
export function combineRecords(sources: readonly LineRecordSource[]): LineRecordSource {
  const [only, ...others] = sources;
  if (only && others.length === 0) return only;
  const ids = new Map<string, string>();
  for (const source of sources) {
    for (const [sha, id] of source.ids) {
      const known = ids.get(sha);
      ids.set(sha, known === undefined ? id : objectIdOf(`${known} ${id}`));
    }
  }
  return { state: sources.map(({ state }) => state).join(" | "), ids, read: (shas) => readAll(sources, shas) };
}

async function readAll(sources: readonly LineRecordSource[], shas: readonly string[]): Promise<ReadonlyMap<string, LineRecord>> {
  const found: ReadonlyMap<string, LineRecord>[] = [];
  for (const source of sources) {
    const wanted = shas.filter((sha) => source.ids.has(sha));
    if (wanted.length > 0) found.push(await source.read(wanted));
  }
  const combined = new Map<string, LineRecord>();
  for (const records of found) {
    for (const [sha, record] of records) {
      const before = combined.get(sha);
      combined.set(sha, before === undefined ? record : combineTwo(before, record));
    }
  }
  return combined;
}

/** Both records' claims; `stronger` keeps every line that both claim. */
function combineTwo(stronger: LineRecord, weaker: LineRecord): LineRecord {
  const writers: LineWriter[] = [...stronger.writers, ...weaker.writers];
  const files = new Map<string, Int32Array>();
  for (const path of new Set([...stronger.files.keys(), ...weaker.files.keys()])) {
    const claims = new ClaimedLines(); // Of two, it gives a line to the one added later.
    addAll(claims, weaker.files.get(path), stronger.writers.length);
    addAll(claims, stronger.files.get(path), 0);
    files.set(path, claims.toTriples());
  }
  return { writers, files };
}

function addAll(claims: ClaimedLines, triples: Int32Array | undefined, firstWriter: number): void {
  for (let at = 0; at < (triples?.length ?? 0); at += 3) claims.add(triples?.[at] ?? 0, triples?.[at + 1] ?? 0, (triples?.[at + 2] ?? 0) + firstWriter);
}
