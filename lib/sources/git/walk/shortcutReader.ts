import type { DiffVisitor } from "./diffVisitor";
import type { RawEntry } from "./rawEntry";
import type { Shortcut, Step } from "./step";

interface Touch {
  readonly step: number;
  /** Modes and blobs on both sides: two diffs with the same key are the same diff. */
  readonly key: string;
  /** False where the file may have come from another name in the same commit. */
  readonly plain: boolean;
}

/**
 * Finds, from raw diffs without renames, what the walk may skip: a file that one branch commit alone touched, and whose blobs in the landing diff are the
 * very blobs of that commit, has that commit's diff, so nobody has to read it twice. Most branches of most histories need no second look.
 */
export class ShortcutReader implements DiffVisitor {
  readonly shortcuts = new Map<number, Shortcut>();
  private cursor = 0;
  private touches = new Map<string, Touch[]>();
  private current: RawEntry[] = [];
  private reading = -1;
  private branch: number[] = [];

  /** `steps` in the order of the stream. Shortcuts are kept by the number of the landing step. */
  constructor(private readonly steps: readonly Step[]) {}

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
  addedLine(): void {}

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
    const deletes = entries.some(({ status }) => status === "D");
    for (const entry of entries) {
      const touch = { step, key: keyOf(entry), plain: !(deletes && entry.status === "A") };
      const known = this.touches.get(entry.path);
      if (known) known.push(touch);
      else this.touches.set(entry.path, [touch]);
    }
  }

  private endChange(landing: number, entries: readonly RawEntry[]): void {
    if (this.branch.length > 0) this.shortcuts.set(landing, this.shortcutOf(entries));
    this.touches = new Map();
    this.branch = [];
  }

  private shortcutOf(entries: readonly RawEntry[]): Shortcut {
    const whole = new Map<string, number>();
    const needed = new Set<number>();
    for (const entry of entries) {
      if (entry.status === "D") continue;
      const touches = this.touches.get(entry.path) ?? [];
      const [only] = touches;
      if (!only || touches.some(({ plain }) => !plain)) return { skipped: new Set(), whole: new Map() };
      if (touches.length === 1 && only.key === keyOf(entry)) whole.set(entry.path, only.step);
      else for (const { step } of touches) needed.add(step);
    }
    return { skipped: new Set(this.branch.filter((step) => !needed.has(step))), whole };
  }
}

function keyOf({ oldMode, newMode, oldId, newId }: RawEntry): string {
  return `${oldMode} ${newMode} ${oldId} ${newId}`;
}
