import type { Repository } from "../repository";
import { spawnGit } from "../spawnGit";

/** git looks for a NUL in so many bytes to call contents binary. */
const lookedAtBytes = 8_000;
const newline = 0x0a;

/** Lines of each blob as git would show them, in one git process: 0 for an empty one, -1 for binary contents or a blob that is missing. */
export async function countBlobLines(repository: Repository, ids: readonly string[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const counts: number[] = [];
  const { child, ended } = spawnGit([`--git-dir=${repository.roomDir}`, "cat-file", "--batch", "--buffer"]);
  child.stdin.end(ids.map((id) => `${id}\n`).join(""));
  let blob: BlobCount | null = null;
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      let bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      for (;;) {
        if (blob === null) {
          const end = bytes.indexOf(newline);
          if (end === -1) break;
          const [, kind = "", size = ""] = bytes.toString("latin1", 0, end).split(" ");
          bytes = bytes.subarray(end + 1);
          if (kind === "missing" || size === "") counts.push(-1);
          else blob = new BlobCount(Number(size));
        } else {
          bytes = blob.take(bytes);
          if (!blob.complete) break;
          counts.push(blob.lines);
          blob = null;
        }
      }
      rest = bytes;
    }
    await ended;
    return counts;
  } finally {
    child.kill();
  }
}

/** One blob while it goes by; a line feed that is none of its own follows it. */
class BlobCount {
  private seen = 0;
  private feeds = 0;
  private last = newline;
  private isBinary = false;
  private closed = false;

  constructor(private readonly size: number) {}

  get complete(): boolean {
    return this.closed;
  }

  get lines(): number {
    return this.isBinary ? -1 : this.feeds + (this.size > 0 && this.last !== newline ? 1 : 0);
  }

  /** Takes what belongs to the blob, gives back the rest. */
  take(bytes: Buffer): Buffer {
    const length = Math.min(bytes.length, this.size - this.seen);
    const nul = this.seen < lookedAtBytes ? bytes.subarray(0, Math.min(length, lookedAtBytes - this.seen)).indexOf(0) : -1;
    if (nul !== -1) this.isBinary = true;
    for (let at = bytes.indexOf(newline); at !== -1 && at < length; at = bytes.indexOf(newline, at + 1)) this.feeds++;
    if (length > 0) this.last = bytes[length - 1] ?? newline;
    this.seen += length;
    if (this.seen < this.size || bytes.length === length) return bytes.subarray(length);
    this.closed = true;
    return bytes.subarray(length + 1);
  }
}
