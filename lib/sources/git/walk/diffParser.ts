import { AppError } from "@/lib/errors";
import { pathText } from "../pathText";
import { ByteQueue } from "./byteQueue";
import type { DiffVisitor } from "./diffVisitor";
import { linesRead } from "./markLines";
import { hunkHeader, parseHunkHeader } from "./parseHunkHeader";
import { skipLines } from "./skipLines";

const nul = 0x00;
const at = 0x40;
const backslash = 0x5c;
const colon = 0x3a;
const letter = { B: 0x42, d: 0x64, f: 0x66, i: 0x69 } as const;

type State = "record" | "patch" | "removed" | "added";

/**
 * Reads what `git diff-tree --stdin --raw -p -z -U0` prints, as bytes and in any chunks. Hunks are read by the counts in their headers, never
 * by what a line looks like; paths come from the raw section, so quoting in patch headers plays no part.
 */
export class DiffParser {
  private readonly queue = new ByteQueue();
  private state: State = "record";
  private removedLeft = 0;
  private addedLeft = 0;
  /** Which named file each expected patch belongs to. */
  private patches: number[] = [];
  private patch = 0;
  private named = 0;
  private ended = false;

  constructor(private readonly visitor: DiffVisitor, private readonly idLength: number) {}

  push(chunk: Buffer): void {
    this.queue.push(chunk);
    while (this.queue.at < this.queue.end && this.step());
  }

  /** Call at the end of the stream. Throws where it stops in the middle of a diff. */
  finish(): void {
    this.ended = true;
    while (this.queue.at < this.queue.end && this.step());
    if (this.queue.at < this.queue.end || this.removedLeft > 0 || this.addedLeft > 0) throw unexpected("the stream of diffs stopped in the middle");
  }

  /** Takes one piece; false where more bytes are needed. */
  private step(): boolean {
    switch (this.state) {
      case "record": return this.readRecord();
      case "patch": return this.readPatchLine();
      case "removed": return this.readRemoved();
      case "added": return this.readAdded();
    }
  }

  private readRecord(): boolean {
    const { queue } = this;
    const first = queue.bytes[queue.at];
    if (first === colon) return this.readName();
    if (first === nul) {
      queue.at++;
      this.patch = 0;
      this.state = "patch";
      return true;
    }
    if (queue.end - queue.at <= this.idLength) return false;
    if (queue.bytes[queue.at + this.idLength] !== nul) throw unexpected("an object id was expected");
    this.visitor.startCommit(queue.bytes.toString("latin1", queue.at, queue.at + this.idLength));
    queue.at += this.idLength + 1;
    this.patches = [];
    this.named = 0;
    return true;
  }

  /** `:100644 100644 <id> <id> M NUL path NUL`, with a second path for renames and copies. */
  private readName(): boolean {
    const { queue } = this;
    const metaEnd = queue.nul(queue.at);
    const pathEnd = metaEnd === -1 ? -1 : queue.nul(metaEnd + 1);
    if (pathEnd === -1) return false;
    const [oldMode = "", newMode = "", oldId = "", newId = "", score = ""] = queue.bytes.toString("latin1", queue.at + 1, metaEnd).split(" ");
    const status = score.charAt(0);
    const moved = status === "R" || status === "C";
    const end = moved ? queue.nul(pathEnd + 1) : pathEnd;
    if (end === -1) return false;
    const first = pathText(queue.bytes.subarray(metaEnd + 1, pathEnd));
    const path = moved ? pathText(queue.bytes.subarray(pathEnd + 1, end)) : first;
    this.visitor.nameFile({ oldMode, newMode, oldId, newId, status, path, renamedFrom: moved ? first : null });
    this.patches.push(this.named);
    if (status === "T") this.patches.push(this.named);
    this.named++;
    queue.at = end + 1;
    return true;
  }

  /** A line between hunks: the start of a file's patch, one of its header lines, a hunk header, or already the next commit. */
  private readPatchLine(): boolean {
    const { queue } = this;
    const { bytes } = queue;
    if (queue.end - queue.at < 3 && !this.ended) return false;
    const first = bytes[queue.at];
    if (isCommitId(first, bytes[queue.at + 1], bytes[queue.at + 2])) {
      this.state = "record";
      return true;
    }
    const end = queue.lineEnd();
    if (end === -1) return false;
    if (first === at) this.startHunk(end);
    else if (first === letter.d && bytes[queue.at + 1] === letter.i && bytes[queue.at + 2] === letter.f) this.startPatch();
    else if (first === letter.B) this.visitor.binary();
    queue.at = end + 1;
    return true;
  }

  private startPatch(): void {
    const index = this.patches[this.patch++];
    if (index === undefined) throw unexpected("a patch without a name");
    this.visitor.startPatch(index);
  }

  private startHunk(end: number): void {
    parseHunkHeader(this.queue.bytes, this.queue.at, end);
    const { oldStart, deleted, newStart, added } = hunkHeader;
    this.visitor.hunk?.(oldStart, deleted, newStart, added);
    if (deleted > 0) this.visitor.deletedLines(deleted);
    this.removedLeft = deleted;
    this.addedLeft = added;
    this.state = deleted > 0 ? "removed" : added > 0 ? "added" : "patch";
  }

  private readRemoved(): boolean {
    const { queue, visitor } = this;
    if (visitor.removedLines) visitor.removedLines(queue.bytes, queue.at, queue.wholeEnd, this.removedLeft);
    else skipLines(queue.bytes, queue.at, queue.wholeEnd, this.removedLeft);
    this.removedLeft -= linesRead.lines;
    return this.tookLines(this.removedLeft, this.addedLeft > 0 ? "added" : "patch");
  }

  private readAdded(): boolean {
    const { queue, visitor } = this;
    if (visitor.addedLines) visitor.addedLines(queue.bytes, queue.at, queue.wholeEnd, this.addedLeft);
    else skipLines(queue.bytes, queue.at, queue.wholeEnd, this.addedLeft);
    this.addedLeft -= linesRead.lines;
    return this.tookLines(this.addedLeft, "patch");
  }

  private tookLines(left: number, next: State): boolean {
    this.queue.at = linesRead.at;
    return left === 0 && this.skipNoNewlineMark(next);
  }

  /** `\ No newline at end of file` may follow either half of a hunk. */
  private skipNoNewlineMark(next: State): boolean {
    const { queue } = this;
    if (queue.at >= queue.end && !this.ended) return false;
    if (queue.bytes[queue.at] === backslash && queue.at < queue.end) {
      const end = queue.lineEnd();
      if (end === -1) return false;
      queue.at = end + 1;
    }
    this.state = next;
    return true;
  }
}

/** Header lines begin with words (`diff`, `index`, `deleted`, `copy` …) of which none starts with three hexadecimal digits. */
function isCommitId(first: number | undefined, second: number | undefined, third: number | undefined): boolean {
  return isHex(first) && isHex(second) && isHex(third);
}

function isHex(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66));
}

function unexpected(what: string): AppError {
  return new AppError("internal", `git's answer could not be read: ${what}.`, { hint: "Please report this with the output of git --version." });
}
