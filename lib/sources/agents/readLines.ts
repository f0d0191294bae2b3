import { createReadStream } from "node:fs";

const newline = 10;

/**
 * The lines of a file as UTF-8, without their ends. A line longer than `limit` bytes is not held in memory: null stands for it.
 * A last line without its end is given too: whoever reads it finds out whether it is whole.
 */
export async function* readLines(path: string, limit: number): AsyncGenerator<string | null> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): string | null => {
    const line = size > limit ? null : Buffer.concat(parts).toString("utf8");
    parts = [];
    size = 0;
    return line;
  };
  const add = (piece: Buffer): void => {
    size += piece.length;
    if (size > limit) parts = [];
    else parts.push(piece);
  };
  const stream: AsyncIterable<Buffer> = createReadStream(path);
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
