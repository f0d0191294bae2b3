import { chunksOf } from "./chunksOf";
import type { Repository } from "./repository";
import { spawnGit } from "./spawnGit";

/** The ids of all objects that a repository holds, sorted, in one buffer: 20 bytes (SHA-256: 32) an object. */
export class PresentObjects {
  /** Where the ids begin whose first two bytes are the index. */
  private readonly starts = new Uint32Array(65_537);
  private readonly wanted: Buffer;

  constructor(private readonly ids: Buffer, private readonly idBytes: number) {
    this.wanted = Buffer.alloc(idBytes);
    for (let id = 0; id < this.count; id++) this.starts[ids.readUInt16BE(id * idBytes) + 1] = id + 1;
    for (let prefix = 1; prefix < this.starts.length; prefix++) this.starts[prefix] = Math.max(this.starts[prefix] ?? 0, this.starts[prefix - 1] ?? 0);
  }

  get count(): number {
    return this.ids.length / this.idBytes;
  }

  /** Whether the object is there whose id stands in `text` at `from`, in hexadecimal digits. */
  has(text: Buffer, from: number): boolean {
    this.wanted.write(text.toString("latin1", from, from + this.idBytes * 2), "hex");
    const prefix = this.wanted.readUInt16BE(0);
    let low = this.starts[prefix] ?? 0;
    let high = this.starts[prefix + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.ids.compare(this.wanted, 0, this.idBytes, middle * this.idBytes, (middle + 1) * this.idBytes);
      if (order === 0) return true;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return false;
  }
}

/** Asks git for the ids of everything it has, alternates included: a list from the index of each pack, nothing is unpacked. Rejects with `GitFailure`. */
export async function readPresentObjects(repository: Repository): Promise<PresentObjects> {
  const { child, ended } = spawnGit([`--git-dir=${repository.roomDir}`, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)"]);
  child.stdin.end();
  const digits = repository.head.length;
  const ids: Buffer[] = [];
  let rest = "";
  try {
    for await (const chunk of chunksOf(child)) {
      const text = rest + chunk.toString("latin1");
      const whole = text.length - (text.length % (digits + 1));
      ids.push(Buffer.from(text.slice(0, whole).replaceAll("\n", ""), "hex"));
      rest = text.slice(whole);
    }
    await ended;
  } finally {
    child.kill();
  }
  return new PresentObjects(Buffer.concat(ids), digits / 2);
}
