import type { AddedLine } from "@/lib/core/attribution/session/matchWritten";
import { decodeText } from "../decodeText";
import type { Repository } from "../repository";
import { diffFlags } from "../walk/diffFlags";
import type { DiffVisitor } from "../walk/diffVisitor";
import { linesRead } from "../walk/markLines";
import { isRegular, type RawEntry } from "../walk/rawEntry";
import { readDiffs } from "../walk/readDiffs";
import { endOfLine, skipLines } from "../walk/skipLines";
import type { Step } from "../walk/step";

/** The added lines of one commit by path. */
export type AddedFiles = ReadonlyMap<string, readonly AddedLine[]>;

/** Old names of the files that a commit renamed, by the new one. */
type Renames = ReadonlyMap<string, string>;
type Told = (sha: string, files: AddedFiles, renames: Renames) => void;

/** What some commits (each against the parent given) added, with its text, told commit by commit, with what they renamed. One git process. */
export async function readAddedLines(repository: Repository, steps: readonly Pick<Step, "sha" | "parent">[], unreadable: readonly string[], told: Told): Promise<void> {
  if (steps.length === 0) return;
  const visitor = new AddedLinesVisitor(told);
  await readDiffs(repository, steps, diffFlags, visitor, { unreadable, signal: new AbortController().signal });
  visitor.end();
}

class AddedLinesVisitor implements DiffVisitor {
  private sha: string | null = null;
  private entries: RawEntry[] = [];
  private files = new Map<string, AddedLine[]>();
  private lines: AddedLine[] | null = null;
  private newLine = 0;

  constructor(private readonly told: Told) {}

  startCommit(sha: string): void {
    this.end();
    this.sha = sha;
    this.entries = [];
    this.files = new Map();
  }

  nameFile(entry: RawEntry): void {
    this.entries.push(entry);
  }

  startPatch(index: number): void {
    const entry = this.entries[index];
    this.lines = entry && isRegular(entry.newMode) ? [] : null;
    if (entry && this.lines) this.files.set(entry.path, this.lines);
  }

  binary(): void {}
  deletedLines(): void {}

  hunk(_oldStart: number, _oldCount: number, newStart: number): void {
    this.newLine = newStart;
  }

  addedLines(bytes: Buffer, start: number, end: number, most: number): void {
    skipLines(bytes, start, end, most);
    const { at: stop, lines } = linesRead;
    for (let at = start; at < stop;) {
      const lineEnd = endOfLine(bytes, at, stop);
      if (lineEnd === -1) break;
      this.lines?.push({ line: this.newLine++, text: decodeText(bytes.subarray(at + 1, lineEnd)) });
      at = lineEnd + 1;
    }
    linesRead.at = stop;
    linesRead.lines = lines;
  }

  /** Call at the end of the stream. */
  end(): void {
    if (this.sha !== null) this.told(this.sha, this.files, new Map(this.entries.flatMap(({ path, renamedFrom }): [string, string][] => (renamedFrom === null ? [] : [[path, renamedFrom]]))));
    this.sha = null;
  }
}
