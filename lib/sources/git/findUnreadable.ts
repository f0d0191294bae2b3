import { AppError } from "@/lib/errors";
import { explainFailure } from "./explainFailure";
import { pathText } from "./pathText";
import { type PresentObjects, readPresentObjects } from "./presentObjects";
import type { Repository } from "./repository";
import { chunksOf } from "./chunksOf";
import { spawnGit } from "./spawnGit";

/** More missing blobs than this, as a share of all, is a partial clone to complete and not a flaw to work around; the number is for repositories that git did not clone so. */
const tolerableShare = 0.05;
const tolerableBlobs = 20;

/**
 * Every path that ever held a blob which this repository lacks, sorted; empty for a complete clone. Takes about as long as `git log --raw`.
 * Throws `refused` for a partial clone (`blob:none` and the like), `unreadable` where commits or trees are missing.
 */
export async function findUnreadable(repository: Repository): Promise<string[]> {
  const present = await readPresentObjects(repository).catch((cause: unknown) => { throw explainFailure(repository, cause); });
  const { paths, missing } = await findMissing(repository, present);
  if ((repository.mayMissObjects || missing.size > tolerableBlobs) && missing.size > present.count * tolerableShare) {
    throw new AppError("refused", `${repository.path} is a partial clone: ${missing.size} of its objects are missing.`, {
      hint: "Complete it with: git config --unset-all remote.origin.partialclonefilter; git fetch --refetch --no-filter",
    });
  }
  return [...paths].sort();
}

/**
 * One raw log without contents: fields are `:modes ids status` and a path, by turns. Of a merge with n parents `-c` shows what differs from every parent,
 * with n colons, n + 1 modes and n + 1 ids (git-diff-tree, "diff format for merges").
 */
async function findMissing(repository: Repository, present: PresentObjects): Promise<{ paths: Set<string>; missing: Set<string> }> {
  const paths = new Set<string>();
  const missing = new Set<string>();
  const digits = repository.head.length;
  let wanted = false;
  await forEachField(repository, ["log", "-c", "--root", "--raw", "-r", "-z", "--no-renames", "--no-abbrev", "--format=", repository.head, "--"], 0, (field) => {
    if (wanted) paths.add(pathText(field));
    wanted = !wanted && field[0] === colon && lacksOne(field, digits, present, missing);
  });
  return { paths, missing };
}

const colon = 0x3a;
const modeLength = "100644 ".length;

function lacksOne(field: Buffer, digits: number, present: PresentObjects, missing: Set<string>): boolean {
  let colons = 0;
  while (field[colons] === colon) colons++;
  const firstId = colons + (colons + 1) * modeLength;
  let lacks = false;
  for (let side = 0; side <= colons; side++) {
    const id = firstId + side * (digits + 1);
    if (isBlob(field, colons + side * modeLength) && !present.has(field, id)) {
      missing.add(field.toString("latin1", id, id + digits));
      lacks = true;
    }
  }
  return lacks;
}

/** Modes begin with 10 (file) or 12 (symbolic link); 16 is a commit of another repository, 00 is nothing. */
const isBlob = (field: Buffer, mode: number): boolean => field[mode] === 0x31 && field[mode + 1] !== 0x36;

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
