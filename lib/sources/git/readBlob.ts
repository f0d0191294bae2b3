import { findGitDirectory } from "./findGitDirectory";
import { pathBytes } from "./pathText";
import { makeReadingRoom } from "./readingRoom";
import { spawnGit } from "./spawnGit";
import { join } from "node:path";

/** What stands at a path of a commit: its bytes, or why they are not given. */
export type Blob = { readonly kind: "bytes"; readonly bytes: Buffer } | { readonly kind: "tooLarge"; readonly size: number } | { readonly kind: "missing" };

/**
 * Reads one file of one commit through git, in one process; of a file over `maxBytes` only the size. `repositoryPath` is a work tree or a git directory.
 * `missing`: the commit, the path or the contents are not there. Throws AppError where there is no repository.
 */
export async function readBlob(repositoryPath: string, commit: string, path: string, maxBytes: number): Promise<Blob> {
  const { commonDir } = await findGitDirectory(repositoryPath);
  const room = await makeReadingRoom(join(commonDir, "objects"), commit.length === 64 ? "sha256" : "sha1");
  try {
    // One object a line: a path with a line feed cannot be asked for like this.
    return path.includes("\n") ? { kind: "missing" } : await askBatch(room.gitDir, commit, path, maxBytes);
  } finally {
    room.close();
  }
}

async function askBatch(gitDir: string, commit: string, path: string, maxBytes: number): Promise<Blob> {
  const { child, ended } = spawnGit([`--git-dir=${gitDir}`, "cat-file", "--batch"]);
  child.stdin.end(Buffer.concat([Buffer.from(`${commit}:`), pathBytes(path), Buffer.from("\n")]));
  try {
    let seen: Buffer = Buffer.alloc(0);
    let size: number | null = null;
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      if (size !== null) {
        chunks.push(chunk);
        continue;
      }
      seen = Buffer.concat([seen, chunk]);
      const end = seen.indexOf(0x0a);
      if (end === -1) continue;
      // Full id, kind and size; what is not there answers with its name and "missing".
      const header = /^(?:[0-9a-f]{40}|[0-9a-f]{64}) blob (\d+)$/.exec(seen.toString("latin1", 0, end));
      if (header === null) return { kind: "missing" };
      size = Number(header[1]);
      if (size > maxBytes) return { kind: "tooLarge", size };
      chunks.push(seen.subarray(end + 1));
    }
    await ended;
    return size === null ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.concat(chunks).subarray(0, size) };
  } catch {
    // A corrupt object ends git with a message of its own: for the reader it is not there.
    return { kind: "missing" };
  } finally {
    child.kill();
  }
}
