import type { SessionEdit } from "./sessionEdit";
import { normaliseLine } from "./normaliseLine";
import { isNotebook, notebookLine } from "./notebookLine";
import type { WrittenLine, WrittenPool } from "./writtenPool";

/** One added line of a commit. */
export interface AddedLine {
  /** From 1, in the commit's version of the file. */
  readonly line: number;
  readonly text: string;
}

/** Neighbouring lines that one session wrote: first and last. */
export interface WrittenRange {
  readonly from: number;
  readonly to: number;
  readonly edit: SessionEdit;
}

export interface MatchOptions {
  /** As the pool's lines were made. */
  readonly keyOf?: (line: string) => string | null;
  /** Names that the file had before. */
  readonly formerNames?: readonly string[];
}

/** A shorter line, or one that stands in more places, may be anybody's: it counts only beside one that says more. */
const shortestTelling = 16;
const mostPlaces = 2;

interface Matched {
  readonly at: number;
  readonly isTelling: boolean;
  readonly written: WrittenLine | null;
}

/**
 * Which added lines of one file of a commit sessions wrote: same file, session in the commit's window, same normalised line, each written line once. Common lines never match alone: of
 * the neighbouring lines (those that say too little to be compared are passed over) that one edit wrote, at least one must be long enough and rare. What is passed over between two
 * such lines belongs to them. Claims what it gives.
 */
export function matchWritten(path: string, added: readonly AddedLine[], committedAt: number, pool: WrittenPool, { keyOf = normaliseLine, formerNames = [] }: MatchOptions = {}): WrittenRange[] {
  const edits = pool.editsOf(path, committedAt, formerNames);
  if (edits.length === 0) return [];
  const places = placesOf(edits);
  const texts = added.map(({ text }) => asWritten(path, text, (line) => places.has(keyOf(line) ?? "")));
  const keys = texts.map(keyOf);
  const counts = countOf(keys);
  const taken = new Set<WrittenLine>();
  const matched: Matched[] = [];
  let last: WrittenLine | null = null;
  for (const [at, key] of keys.entries()) {
    if (key === null) continue;
    const candidates = places.get(key) ?? [];
    const open = candidates.filter((each) => !taken.has(each) && pool.isFree(each));
    last = open.find((each) => last !== null && each.edit === last.edit && each.place === last.place + 1) ?? open.at(-1) ?? null;
    if (last) taken.add(last);
    const isTelling = (normaliseLine(texts[at] ?? "")?.length ?? 0) >= shortestTelling && Math.max(candidates.length, counts.get(key) ?? 0) <= mostPlaces;
    matched.push({ at, isTelling, written: last });
  }
  return runsOf(matched).filter((run) => run.some(({ isTelling }) => isTelling)).flatMap((run) => rangesOf(run, added, pool));
}

/** A line of a notebook was written as its cell has it, or as the file has it, whichever is known. */
function asWritten(path: string, text: string, isKnown: (line: string) => boolean): string {
  const cell = isNotebook(path) ? notebookLine(text) : null;
  return cell === null || (!isKnown(cell) && isKnown(text)) ? text : cell;
}

/** Where each line stands in the edits, by key. */
function placesOf(edits: readonly SessionEdit[]): Map<string, WrittenLine[]> {
  const places = new Map<string, WrittenLine[]>();
  for (const edit of edits) {
    for (const [place, key] of edit.lines.entries()) {
      const list = places.get(key);
      if (list) list.push({ edit, place });
      else places.set(key, [{ edit, place }]);
    }
  }
  return places;
}

function countOf(keys: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Neighbours that one edit wrote. */
function runsOf(matched: readonly Matched[]): Matched[][] {
  const runs: Matched[][] = [];
  let open: Matched[] = [];
  for (const each of matched) {
    if (each.written === null || each.written.edit !== open.at(-1)?.written?.edit) {
      if (open.length > 0) runs.push(open);
      open = [];
    }
    if (each.written !== null) open.push(each);
  }
  if (open.length > 0) runs.push(open);
  return runs;
}

/** The lines of a run and what lies between them, cut where the file has lines that the commit did not add. */
function rangesOf(run: readonly Matched[], added: readonly AddedLine[], pool: WrittenPool): WrittenRange[] {
  const ranges: WrittenRange[] = [];
  const edit = run[0]?.written?.edit;
  if (!edit) return ranges;
  for (const { written } of run) if (written) pool.claim(written);
  for (let at = run[0]?.at ?? 0; at <= (run.at(-1)?.at ?? -1); at++) {
    const line = added[at]?.line ?? 0;
    const last = ranges.at(-1);
    if (last?.to === line - 1) ranges[ranges.length - 1] = { ...last, to: line };
    else ranges.push({ from: line, to: line, edit });
  }
  return ranges;
}
