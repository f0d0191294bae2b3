import { AppError } from "@/lib/errors";
import { explainFailure } from "./explainFailure";
import { pathText } from "./pathText";
import type { Repository } from "./repository";
import { chunksOf } from "./chunksOf";
import { spawnGit } from "./spawnGit";

/** More missing blobs than this, as a share of all, is a partial clone to complete and not a flaw to work around; the number is for repositories that git did not clone so. */
const tolerableShare = 0.05;
const tolerableBlobs = 20;

/**
 * Every path that ever held a blob which this repository lacks, sorted; empty for a complete clone. Takes about as long as `git rev-list --objects`.
 * Throws `refused` for a partial clone (`blob:none` and the like), `unreadable` where commits or trees are missing.
 */
export async function findUnreadable(repository: Repository): Promise<string[]> {
  const { missing, present } = await listMissing(repository);
  if (missing.size === 0) return [];
  if ((repository.mayMissObjects || missing.size > tolerableBlobs) && missing.size > present * tolerableShare) {
    throw new AppError("refused", `${repository.path} is a partial clone: ${missing.size} of its objects are missing.`, {
      hint: "Complete it with: git config --unset-all remote.origin.partialclonefilter; git fetch --refetch --no-filter",
    });
  }
  return [...(await pathsOf(repository, missing))].sort();
}

/** One id a line; those that are missing behind a question mark, which no id contains: whole chunks without one are passed over. */
async function listMissing(repository: Repository): Promise<{ missing: Set<string>; present: number }> {
  let bytes = 0;
  let marked = "";
  let open = false;
  await forEachChunk(repository, ["rev-list", "--objects", "--no-object-names", "--missing=print", repository.head, "--"], (chunk) => {
    bytes += chunk.length;
    if (open || chunk.includes("?")) marked += chunk.toString("latin1");
    open = marked.lastIndexOf("?") > marked.lastIndexOf("\n");
  });
  const missing = new Set([...marked.matchAll(/\?([0-9a-f]+)/g)].map(([, id = ""]) => id));
  return { missing, present: Math.round(bytes / (repository.head.length + 1)) - missing.size };
}

/** One raw log without contents: fields are `:modes ids status` and a path, by turns. `-c` shows of merges what differs from every parent. */
async function pathsOf(repository: Repository, missing: ReadonlySet<string>): Promise<Set<string>> {
  const paths = new Set<string>();
  let wanted = false;
  await forEachField(repository, ["log", "-c", "--root", "--raw", "-r", "-z", "--no-renames", "--no-abbrev", "--format=", repository.head, "--"], 0, (field) => {
    if (wanted) paths.add(pathText(field));
    wanted = !wanted && field[0] === 0x3a && field.toString("latin1").split(" ").some((word) => missing.has(word));
  });
  return paths;
}

async function forEachField(repository: Repository, args: readonly string[], separator: number, take: (field: Buffer) => void): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  await forEachChunk(repository, args, (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(separator); end !== -1; end = bytes.indexOf(separator, start)) {
      take(bytes.subarray(start, end));
      start = end + 1;
    }
    rest = bytes.subarray(start);
  });
}

async function forEachChunk(repository: Repository, args: readonly string[], take: (chunk: Buffer) => void): Promise<void> {
  const { child, ended } = spawnGit([`--git-dir=${repository.roomDir}`, ...args]);
  child.stdin.end();
  try {
    for await (const chunk of chunksOf(child)) take(chunk);
    await ended;
  } catch (cause) {
    throw explainFailure(repository, cause);
  } finally {
    child.kill();
  }
}
