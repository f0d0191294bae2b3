import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/** Pieces of a file, packed as they come. Whoever stops reading stops them too. */
export async function* gzipped(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packed = createGzip();
  const done = pipeline(Readable.from(pieces), packed);
  // Awaited below; where nobody reads on, it fails for that reason alone.
  done.catch(() => undefined);
  for await (const piece of packed) yield piece as Uint8Array;
  await done;
}
