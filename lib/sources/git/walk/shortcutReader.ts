import type { DiffVisitor } from "./diffVisitor";
import type { RawEntry } from "./rawEntry";
import type { Rest, Shortcut, Step } from "./step";

interface Touch {
  readonly step: number;
  /** Mode and blob before and after: two diffs with the same sides are the same diff. */
  readonly before: string;
  readonly after: string;
  /** False where only the mode is another. */
  readonly isRewritten: boolean;
  /** False where the file may have come from another name in the same commit. */
  readonly plain: boolean;
}

/**
 * Finds, from raw diffs without renames, what the walk may skip: a file that one branch commit alone touched, and whose blobs in the landing diff are the
 * very blobs of that commit, has that commit's diff, so nobody has to read it twice. Where several touched it one after the other, from the landing diff's
 * old blob to its new one, what the later ones did not write the first one wrote.
 */
export class ShortcutReader implements DiffVisitor {
  readonly shortcuts = new Map<number, Shortcut>();
  private cursor = 0;
  private touches = new Map<string, Touch[]>();
  /** What a step removed, where it added something too: those may be the old names of what it added. */
  private removed = new Map<number, string[]>();
  private current: RawEntry[] = [];
  private reading = -1;
  private branch: number[] = [];

  /** `steps` in the order of the stream. Shortcuts are kept by the number of the landing step. The lines of steps that `hasRecord` are never guessed. */
  constructor(private readonly steps: readonly Step[], private readonly hasRecord: (sha: string) => boolean = () => false) {}

  startCommit(sha: string): void {
    this.endDiff();
    while (this.cursor < this.steps.length && this.steps[this.cursor]?.sha !== sha) this.pass();
    this.reading = this.cursor++;
    this.current = [];
  }

  nameFile(entry: RawEntry): void {
    this.current.push(entry);
  }

  startPatch(): void {}
  binary(): void {}
  deletedLines(): void {}

  /** Call at the end of the stream. */
  end(): void {
    this.endDiff();
    while (this.cursor < this.steps.length) this.pass();
  }

  /** A step without a difference touches nothing. */
  private pass(): void {
    const step = this.cursor++;
    if (this.steps[step]?.landing) this.endChange(step, []);
    else this.branch.push(step);
  }

  private endDiff(): void {
    if (this.reading === -1) return;
    const step = this.reading;
    this.reading = -1;
    if (this.steps[step]?.landing) this.endChange(step, this.current);
    else this.noteBranch(step, this.current);
  }

  private noteBranch(step: number, entries: readonly RawEntry[]): void {
    this.branch.push(step);
    const removed = entries.flatMap(({ status, path }) => (status === "D" ? [path] : []));
    if (removed.length > 0) this.removed.set(step, removed);
    for (const entry of entries) {
      const touch = { step, ...sidesOf(entry), isRewritten: entry.oldId !== entry.newId, plain: !(removed.length > 0 && entry.status === "A") };
      const known = this.touches.get(entry.path);
      if (known) known.push(touch);
      else this.touches.set(entry.path, [touch]);
    }
  }

  private endChange(landing: number, entries: readonly RawEntry[]): void {
    if (this.branch.length > 0) this.shortcuts.set(landing, this.shortcutOf(entries));
    this.touches = new Map();
    this.removed = new Map();
    this.branch = [];
  }

  private shortcutOf(entries: readonly RawEntry[]): Shortcut {
    const whole = new Map<string, number>();
    const rest = new Map<string, Rest>();
    const needed = new Set<number>();
    for (const entry of entries) {
      if (entry.status === "D") continue;
      const touches = this.touches.get(entry.path) ?? [];
      const [first, ...later] = touches;
      if (!first) continue; // Only merges wrote it.
      if (touches.some(({ plain }) => !plain)) {
        this.needFamily(entry.path, needed);
        continue;
      }
      const linked = isChain(touches, sidesOf(entry));
      if (!linked) needed.add(first.step);
      else if (later.length === 0) whole.set(entry.path, first.step);
      else if (touches.some(({ step }) => this.hasRecord(this.steps[step]?.sha ?? ""))) needed.add(first.step);
      else rest.set(entry.path, { step: first.step, later: later.filter(({ isRewritten }) => isRewritten).length });
      for (const { step } of later) needed.add(step);
    }
    return { skipped: new Set(this.branch.filter((step) => !needed.has(step))), whole, rest };
  }

  /** Adds every step that touched a file or a name it may have had before. */
  private needFamily(path: string, needed: Set<number>): void {
    const names = [path];
    const seen = new Set(names);
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      for (const { step, plain } of this.touches.get(name) ?? []) {
        needed.add(step);
        for (const older of plain ? [] : (this.removed.get(step) ?? [])) {
          if (seen.has(older)) continue;
          seen.add(older);
          names.push(older);
        }
      }
    }
  }
}

function sidesOf({ oldMode, newMode, oldId, newId }: RawEntry): { before: string; after: string } {
  return { before: `${oldMode} ${oldId}`, after: `${newMode} ${newId}` };
}

/** Whether the touches lead, each from where the one before left off, from one side of the landing diff to the other. */
function isChain(touches: readonly Touch[], { before, after }: { before: string; after: string }): boolean {
  return touches[0]?.before === before && touches.at(-1)?.after === after && touches.every((touch, index) => index === 0 || touches[index - 1]?.after === touch.before);
}
