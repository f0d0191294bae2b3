import { chunksOf } from "./chunksOf";
import type { Repository } from "./repository";
import { spawnGit } from "./spawnGit";

/** One object as git gave it, or null where it is missing, of another kind than was asked for, or larger. */
export interface ReadObject {
  readonly id: string;
  readonly bytes: Buffer | null;
}

const newline = 0x0a;

/**
 * Contents of blobs (or of commits) in the order asked, through one git process, one in memory at a time. Those over `maxBytes` are passed over with `bytes: null`.
 * Rejects with `GitFailure` where git gives up in the middle (a corrupt object).
 */
export async function* readObjects(repository: Repository, ids: readonly string[], maxBytes: number, kind: "blob" | "commit" = "blob"): AsyncGenerator<ReadObject> {
  if (ids.length === 0) return;
  const { child, ended } = spawnGit([`--git-dir=${repository.roomDir}`, "cat-file", "--batch", "--buffer"]);
  child.stdin.end(ids.map((id) => `${id}\n`).join(""));
  const input = new ObjectStream(maxBytes, kind);
  let asked = 0;
  try {
    for await (const chunk of chunksOf(child)) {
      for (const bytes of input.take(chunk)) yield { id: ids[asked++] ?? "", bytes };
    }
    await ended;
  } finally {
    child.kill();
  }
}

/** Cuts what `cat-file --batch` prints: `<id> blob <size>` LF contents LF, or `<id> missing` LF. */
class ObjectStream {
  private waiting: Buffer[] = [];
  private held = 0;
  /** Bytes of the object at hand that are still to come, its line feed included; -1 between objects. */
  private left = -1;
  private wanted = false;

  constructor(private readonly maxBytes: number, private readonly kind: string) {}

  *take(chunk: Buffer): Generator<Buffer | null> {
    let rest: Buffer = chunk;
    for (;;) {
      if (this.left === -1) {
        const joined: Buffer = this.held === 0 ? rest : Buffer.concat([...this.waiting, rest]);
        const end = joined.indexOf(newline);
        this.hold(end === -1 ? joined : null);
        if (end === -1) return;
        rest = joined.subarray(end + 1);
        const [, kind, size] = joined.toString("latin1", 0, end).split(" ");
        if (size === undefined) {
          yield null;
          continue;
        }
        this.left = Number(size) + 1;
        this.wanted = kind === this.kind && Number(size) <= this.maxBytes;
      }
      const taken = rest.subarray(0, this.left);
      this.left -= taken.length;
      if (this.wanted && taken.length > 0) this.waiting.push(taken);
      rest = rest.subarray(taken.length);
      if (this.left > 0) return;
      yield this.wanted ? Buffer.concat(this.waiting).subarray(0, -1) : null;
      this.left = -1;
      this.hold(null);
    }
  }

  private hold(bytes: Buffer | null): void {
    this.waiting = bytes === null || bytes.length === 0 ? [] : [bytes];
    this.held = bytes?.length ?? 0;
  }
}
