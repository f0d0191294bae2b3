import type { AddedLine } from "../session/matchWritten";
import { ClaimedLines } from "./claimedLines";
import type { LineRecord, LineWriter } from "./lineRecord";
import type { TraceClaim } from "./parseAgentTrace";

/** Hexadecimal SHA-256 of a text's UTF-8 bytes. Given by the caller: core has no crypto of its own. */
type Sha256Hex = (text: string) => string;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Windows of a file that one hash is looked for in. */
const mostWindows = 5_000;

/**
 * What traces say of one commit's added lines, as a line record; null where that is nothing. A range with a SHA-256 has the lines that have it, wherever they stand now (the specification
 * leaves open what is hashed: lines joined by line feeds, with or without one at the end), and none where no lines have it. One without has those of its lines that the commit added;
 * `1..n` is also what the reference writer says of a place it did not find, so it counts only where the commit added the lines 1 to n of that file and no others.
 * Later claims go before earlier ones.
 */
export function recordOfTraces(files: ReadonlyMap<string, readonly AddedLine[]>, claims: readonly TraceClaim[], sha256: Sha256Hex): LineRecord | null {
  const writers: LineWriter[] = [];
  const places = new Map<string, number>();
  const claimed = new Map<string, Int32Array>();
  const byPath = new Map<string, TraceClaim[]>();
  for (const claim of claims.toSorted((one, other) => one.at - other.at)) byPath.set(claim.path, [...(byPath.get(claim.path) ?? []), claim]);
  for (const [path, ofPath] of byPath) {
    const added = files.get(path) ?? [];
    const lines = new ClaimedLines();
    for (const claim of ofPath) {
      for (const { from, to } of linesOf(claim, added, sha256)) {
        const key = JSON.stringify(claim.writer);
        const place = places.get(key) ?? writers.push(claim.writer) - 1;
        places.set(key, place);
        lines.add(from, to, place);
      }
    }
    const triples = lines.toTriples();
    if (triples.length > 0) claimed.set(path, triples);
  }
  return writers.length === 0 ? null : { writers, files: claimed };
}

function linesOf({ from, to, hash }: TraceClaim, added: readonly AddedLine[], sha256: Sha256Hex): Range[] {
  const wanted = /^sha-?256:([0-9a-f]{64})$/i.exec(hash ?? "")?.[1]?.toLowerCase();
  if (wanted !== undefined) return linesWithHash(added, { from, to }, (text) => sha256(text) === wanted || sha256(`${text}\n`) === wanted);
  if (from === 1) return added.length === to && added.at(-1)?.line === to ? [{ from, to }] : [];
  return added.filter(({ line }) => line >= from && line <= to).map(({ line }) => ({ from: line, to: line }));
}

/** The lines at the place that is named, or else the first window of as many neighbouring added lines that has the hash. */
function linesWithHash(added: readonly AddedLine[], { from, to }: Range, has: (text: string) => boolean): Range[] {
  const size = to - from + 1;
  const named = added.findIndex(({ line }) => line === from);
  const starts = [...(named === -1 ? [] : [named]), ...Array.from({ length: Math.min(mostWindows, added.length) }, (_, at) => at)];
  for (const start of starts) {
    const window = added.slice(start, start + size);
    const [first, last] = [window[0]?.line ?? 0, window.at(-1)?.line ?? 0];
    if (window.length === size && last - first === size - 1 && has(window.map(({ text }) => text).join("\n"))) return [{ from: first, to: last }];
  }
  return [];
}
