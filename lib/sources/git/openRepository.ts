import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { chooseBranch } from "./chooseBranch";
import { findForbidden } from "./findForbidden";
import { findGitDirectory } from "./findGitDirectory";
import { GitFailure } from "./gitFailure";
import { makeReadingRoom } from "./readingRoom";
import type { ObjectFormat } from "./readingRoom";
import type { Repository } from "./repository";
import { requireGit } from "./requireGit";
import { runGit } from "./runGit";

/**
 * Opens a local repository for reading; nothing of its configuration is executed. Call `close` when done.
 * Throws AppError: `not-found` (folder, git, branch, no commit), `bad-input` (no repository), `refused` (shallow, permission, git too old), `unreadable`.
 */
export async function openRepository(path: string, options: { branch?: string } = {}): Promise<Repository> {
  await requireGit();
  const { gitDir, commonDir } = await findGitDirectory(path);
  if (await hasBytes(join(commonDir, "shallow"))) {
    throw new AppError("refused", `${path} is a shallow clone: most of its history is missing.`, { hint: "Complete it with: git fetch --unshallow" });
  }
  const objectFormat = await readObjectFormat(commonDir);
  const room = await makeReadingRoom(join(commonDir, "objects"), objectFormat);
  try {
    const { branch, head } = await chooseBranch(gitDir, room.gitDir, options.branch);
    await requireCommit(room.gitDir, head);
    const mayMissObjects = await isPartial(commonDir);
    return { path, gitDir: commonDir, roomDir: room.gitDir, objectFormat, branch, head, mayMissObjects, close: room.close };
  } catch (cause) {
    room.close();
    const forbidden = findForbidden(path, commonDir);
    if (forbidden !== null) throw forbidden;
    if (cause instanceof GitFailure) throw new AppError("unreadable", `The branches of ${path} cannot be read (git said: ${cause.stderr.trim().split("\n").at(-1) ?? ""}).`, { hint: `Try: git --git-dir=${commonDir} fsck`, cause });
    throw cause;
  }
}

async function readObjectFormat(gitDir: string): Promise<ObjectFormat> {
  try {
    const text = await runGit(["config", "--file", join(gitDir, "config"), "--no-includes", "--get", "extensions.objectformat"]);
    return text.toString("utf8").trim() === "sha256" ? "sha256" : "sha1";
  } catch (cause) {
    if (cause instanceof GitFailure) return "sha1"; // No such key, or no config file at all.
    throw cause;
  }
}

async function requireCommit(roomDir: string, head: string): Promise<void> {
  try {
    await runGit([`--git-dir=${roomDir}`, "cat-file", "-e", `${head}^{commit}`]);
  } catch (cause) {
    throw new AppError("unreadable", `The newest commit ${head} cannot be read.`, { hint: "Run git fsck in the repository, or clone it again.", cause });
  }
}

async function isPartial(gitDir: string): Promise<boolean> {
  const packs = await readdir(join(gitDir, "objects", "pack")).catch(() => []);
  return packs.some((name) => name.endsWith(".promisor"));
}

async function hasBytes(path: string): Promise<boolean> {
  return stat(path).then((found) => found.size > 0, () => false);
}
