import type { ChildProcessWithoutNullStreams } from "node:child_process";

/** What a process prints, in chunks of bytes. A stream's own iterator is typed `any`. */
export function chunksOf(child: ChildProcessWithoutNullStreams): AsyncIterable<Buffer> {
  return child.stdout;
}
