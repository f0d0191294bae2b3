import { leastLines, leastTelling, isTelling } from "./findMoves";

/** Lines that are remembered after their death, and files that are. */
const graves = 1 << 16;
const mostOfOneChange = 1 << 13;
const slots = 1 << 16;
/** A line that died more often than this lately is not looked for everywhere. */
const mostCandidates = 256;

/** One line of the dead, and what is needed to recognise it. Numbers of paths are the graveyard's own. */
interface Columns {
  readonly marks: Int32Array;
  readonly births: Int32Array;
  readonly changes: Int32Array;
  readonly paths: Int32Array;
  /** Sequence number of the grave before with the same slot; -1 for none. */
  readonly before: Int32Array;
}

/** Neighbouring graves of one path and one change; births are -1 for edges and for lines that rose. */
export interface GraveStretch {
  readonly path: string;
  readonly change: number;
  readonly marks: readonly number[];
  readonly births: readonly number[];
}

/** A block of the dead that came back. */
export interface Restored {
  /** Sequence number of its first line. */
  readonly grave: number;
  readonly start: number;
  readonly lines: number;
}

/**
 * The latest lines that died, so that text which comes back (a revert, a revert of a revert) gets its first owner again. A block is
 * recognised in the file it died in: at least three lines with the same marks, two of which say something. The memory is bounded: the oldest are forgotten,
 * and one change may leave no more than an eighth of it. What is remembered depends on the changes before and on nothing else.
 */
export class Graveyard {
  readonly columns: Columns = {
    marks: new Int32Array(graves), births: new Int32Array(graves), changes: new Int32Array(graves), paths: new Int32Array(graves), before: new Int32Array(graves),
  };
  /** Sequence number of the next grave. */
  next = 0;
  private readonly heads = new Int32Array(slots).fill(-1);
  /** Path of the dead: its number, and its latest grave. */
  private readonly pathNumbers = new Map<string, { number: number; latest: number }>();
  private path = { number: -1, latest: -1 };
  private pathCount = 0;
  private change = -1;
  private left = 0;

  /** Whether lines that died in `path` are remembered. */
  remembers(path: string): boolean {
    const known = this.pathNumbers.get(path);
    return known !== undefined && this.isRemembered(known.latest);
  }

  /** Begins a block: the next lines lay side by side in `path`. Nothing is to be found across the gap. */
  open(path: string, change: number): void {
    if (change !== this.change) this.left = mostOfOneChange;
    this.change = change;
    this.path = this.pathOf(path);
    this.bury(0, -1);
  }

  /** Buries the next line of the block, unless the change has used up its share. A birth of -1 is nobody's. */
  bury(mark: number, birth: number): void {
    if (this.left <= 0) return;
    this.left--;
    this.put(mark, birth);
  }

  /** All that is remembered, oldest first, in stretches of one path and one change. */
  stretches(): GraveStretch[] {
    const names = new Map([...this.pathNumbers].map(([path, { number }]) => [number, path]));
    const { marks, births, changes, paths } = this.columns;
    const stretches: { path: string; change: number; marks: number[]; births: number[] }[] = [];
    for (let grave = Math.max(0, this.next - graves); grave < this.next; grave++) {
      const slot = grave % graves;
      const path = names.get(paths[slot] ?? -1) ?? "";
      let last = stretches.at(-1);
      if (last?.path !== path || last.change !== changes[slot]) stretches.push((last = { path, change: changes[slot] ?? 0, marks: [], births: [] }));
      last.marks.push(marks[slot] ?? 0);
      last.births.push(births[slot] ?? -1);
    }
    return stretches;
  }

  /** Puts back a stretch that `stretches` gave. Only into an empty graveyard, in order. */
  putBack({ path, change, marks, births }: GraveStretch): void {
    this.change = change;
    this.left = 0;
    this.path = this.pathOf(path);
    marks.forEach((mark, index) => this.put(mark, births[index] ?? -1));
  }

  private put(mark: number, birth: number): void {
    const slot = this.next % graves;
    const { columns } = this;
    columns.marks[slot] = mark;
    columns.births[slot] = birth;
    columns.changes[slot] = this.change;
    columns.paths[slot] = this.path.number;
    this.path.latest = this.next;
    columns.before[slot] = -1;
    if (isTelling(mark)) {
      const head = slotOf(mark, this.path.number);
      columns.before[slot] = this.heads[head] ?? -1;
      this.heads[head] = this.next;
    }
    this.next++;
  }

  /** The longest block around `line` of `marks` (from `from` up to `to`) that died in `path`; the latest wins. Null where there is none. */
  find(path: string, marks: Int32Array, line: number, from: number, to: number): Restored | null {
    const number = this.pathNumbers.get(path)?.number;
    const mark = marks[line] ?? 0;
    if (number === undefined || !isTelling(mark)) return null;
    let best: Restored | null = null;
    let tried = 0;
    for (let grave = this.heads[slotOf(mark, number)] ?? -1; this.isRemembered(grave) && tried < mostCandidates; grave = this.columns.before[grave % graves] ?? -1) {
      if (!this.holds(grave, mark, number)) continue;
      tried++;
      let start = 0;
      while (line + start > from && this.holds(grave + start - 1, marks[line + start - 1] ?? 0, number)) start--;
      let end = 1;
      while (line + end < to && this.holds(grave + end, marks[line + end] ?? 0, number)) end++;
      if (end - start > (best?.lines ?? leastLines - 1) && tells(marks, line + start, line + end)) best = { grave: grave + start, start: line + start, lines: end - start };
    }
    return best;
  }

  /** Takes a line out of its grave: its birth and the change it died in. */
  rise(grave: number): { birth: number; died: number } {
    const slot = grave % graves;
    const { births, changes } = this.columns;
    const risen = { birth: births[slot] ?? -1, died: changes[slot] ?? -1 };
    births[slot] = -1;
    return risen;
  }

  private holds(grave: number, mark: number, path: number): boolean {
    const slot = grave % graves;
    const { columns } = this;
    return this.isRemembered(grave) && columns.marks[slot] === mark && columns.paths[slot] === path && (columns.births[slot] ?? -1) >= 0;
  }

  private isRemembered(grave: number): boolean {
    return grave >= 0 && grave < this.next && grave >= this.next - graves;
  }

  private pathOf(path: string): { number: number; latest: number } {
    const known = this.pathNumbers.get(path);
    if (known) return known;
    this.forgetPaths();
    const fresh = { number: this.pathCount++, latest: -1 };
    this.pathNumbers.set(path, fresh);
    return fresh;
  }

  /** Paths whose dead are all forgotten go, now and then. */
  private forgetPaths(): void {
    if (this.pathNumbers.size <= graves) return;
    for (const [path, { latest }] of this.pathNumbers) if (!this.isRemembered(latest)) this.pathNumbers.delete(path);
  }
}

/** The same line in another file is another slot: blocks only come back where they died. */
function slotOf(mark: number, path: number): number {
  return ((mark >>> 1) ^ Math.imul(path, 0x9e3779b1)) & (slots - 1);
}

function tells(marks: Int32Array, from: number, to: number): boolean {
  let telling = 0;
  for (let line = from; line < to; line++) if (isTelling(marks[line] ?? 0) && ++telling >= leastTelling) return true;
  return false;
}
