import { normaliseModel } from "../normaliseModel";
import { ClaimedLines } from "../record/claimedLines";
import type { LineRecord, LineWriter } from "../record/lineRecord";
import { type AddedLine, type MatchOptions, matchWritten } from "./matchWritten";
import type { FormerNames } from "./formerNames";
import type { SessionEdit } from "./sessionEdit";
import type { WrittenPool } from "./writtenPool";

/** How added lines are read: as in `MatchOptions`, and the names that files had before. */
interface RecordOptions extends Pick<MatchOptions, "keyOf"> {
  readonly names?: FormerNames;
}

/** What sessions wrote of one commit's added lines, as a line record of `rule`; null where that is nothing. A writer is a session with one model. */
export function recordOfSessions(rule: string, files: ReadonlyMap<string, readonly AddedLine[]>, committedAt: number, pool: WrittenPool, { names, ...options }: RecordOptions = {}): LineRecord | null {
  const writers: LineWriter[] = [];
  const places = new Map<string, number>();
  const claims = new Map<string, Int32Array>();
  for (const [path, added] of files) {
    const lines = new ClaimedLines();
    for (const { from, to, edit } of matchWritten(path, added, committedAt, pool, { ...options, formerNames: names?.of(path) ?? [] })) {
      const key = `${edit.agent}\0${edit.session}\0${edit.model ?? ""}`;
      const place = places.get(key) ?? writers.push(writerOf(rule, edit)) - 1;
      places.set(key, place);
      lines.add(from, to, place);
    }
    const triples = lines.toTriples();
    if (triples.length > 0) claims.set(path, triples);
  }
  return writers.length === 0 ? null : { writers, files: claims };
}

function writerOf(rule: string, { agent, model, session }: SessionEdit): LineWriter {
  return { rule, kind: "agent", agent, model, modelId: model === null ? null : (normaliseModel(model)?.id ?? null), session: session.slice(0, 100) };
}
