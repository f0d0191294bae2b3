import { IntList } from "./intList";
import { newLine } from "./linePool";
import type { LinePool } from "./linePool";

/** A move is a block of at least so many lines … */
export const leastLines = 3;
/** … of which at least so many say something, so that three closing brackets are not a move. */
export const leastTelling = 2;
/** A line that was removed more often than this in one change is not looked for everywhere. */
const mostCandidates = 64;

/** Only `mask + 1` places are in use: one large change must not make all later ones slow. */
const heads = { table: new Int32Array(1 << 12), mask: 0 };
const next = new IntList(4_096);

/** Whether a mark is of a line that says something. */
export function isTelling(mark: number): boolean {
  return (mark & 1) === 1;
}

/**
 * Finds blocks that a change removed in one place and added in another, in the same file or not, and lets their lines keep their owners. Longest first
 * match in the order of the added lines; every removed line lives on at most once.
 */
export function findMoves(pool: LinePool): void {
  if (pool.removedMarks.length < leastLines || pool.addedMarks.length < leastLines) return;
  if (!indexRemoved(pool)) return;
  const { length } = pool.addedMarks;
  for (let line = 0; line < length; ) {
    const mark = pool.addedMarks.at(line);
    line = isTelling(mark) && pool.addedOwners.at(line) === newLine ? carryBlock(pool, line) : line + 1;
  }
}

/** Chains of removed lines by mark, first one first. False where there is nothing to find. */
function indexRemoved(pool: LinePool): boolean {
  const { length } = pool.removedMarks;
  let size = 1 << 8;
  while (size < length) size <<= 1;
  if (heads.table.length < size) heads.table = new Int32Array(size);
  heads.table.fill(-1, 0, size);
  heads.mask = size - 1;
  next.clear();
  next.pushMany(-1, length);
  let telling = 0;
  for (let line = length - 1; line >= 0; line--) {
    const mark = pool.removedMarks.at(line);
    if (!isTelling(mark) || pool.taken.at(line) === 1) continue;
    const slot = slotOf(mark);
    next.set(line, heads.table[slot] ?? -1);
    heads.table[slot] = line;
    telling++;
  }
  return telling >= leastTelling;
}

function slotOf(mark: number): number {
  return (mark >>> 1) & heads.mask;
}

/** Carries the longest block around the added line, if there is one; gives the line to go on from. */
function carryBlock(pool: LinePool, line: number): number {
  let best = -1;
  let bestStart = 0;
  let bestLines = 0;
  let tried = 0;
  for (let candidate = heads.table[slotOf(pool.addedMarks.at(line))] ?? -1; candidate !== -1 && tried < mostCandidates; candidate = next.at(candidate)) {
    if (!pool.isFreePair(candidate, line)) continue;
    tried++;
    let start = 0;
    while (candidate + start > 0 && line + start > 0 && pool.isFreePair(candidate + start - 1, line + start - 1)) start--;
    let end = 1;
    while (candidate + end < pool.removedMarks.length && line + end < pool.addedMarks.length && pool.isFreePair(candidate + end, line + end)) end++;
    if (end - start > bestLines && tells(pool, line + start, line + end)) {
      best = candidate;
      bestStart = start;
      bestLines = end - start;
    }
  }
  if (bestLines < leastLines) return line + 1;
  for (let at = bestStart; at < bestStart + bestLines; at++) pool.carry(best + at, line + at);
  return line + bestStart + bestLines;
}

function tells(pool: LinePool, from: number, to: number): boolean {
  let telling = 0;
  for (let line = from; line < to; line++) if (isTelling(pool.addedMarks.at(line)) && ++telling >= leastTelling) return true;
  return false;
}
