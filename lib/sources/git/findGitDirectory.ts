import { access, constants, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { AppError } from "@/lib/errors";

/** Where a repository keeps its things. For a linked worktree the two differ; otherwise they are the same folder. */
export interface GitDirectory {
  /** Holds HEAD of this work tree. */
  readonly gitDir: string;
  /** Holds refs and objects. */
  readonly commonDir: string;
}

/**
 * Finds the git directory of a work tree (or a folder inside one), a linked worktree, a bare repository or a `.git` folder, reading files only.
 * Throws `not-found` where the folder does not exist, `refused` where it may not be read, `bad-input` where it is no repository.
 */
export async function findGitDirectory(path: string): Promise<GitDirectory> {
  const start = await existingFolder(path);
  for (let folder = start; ; folder = dirname(folder)) {
    const found = await gitDirectoryAt(folder);
    if (found) return found;
    if (dirname(folder) === folder) break;
  }
  throw new AppError("bad-input", `${path} is not a git repository.`, { hint: "Name a work tree, a bare repository, a URL, or a folder that holds repositories." });
}

/** The git directory that `folder` itself is or holds, or null. Never looks at the folders above. */
export async function gitDirectoryAt(folder: string): Promise<GitDirectory | null> {
  const dotGit = join(folder, ".git");
  const kind = await kindOf(dotGit);
  if (kind === "folder") return (await asGitDirectory(dotGit)) ?? asGitDirectory(folder);
  if (kind === "file") {
    const link = /^gitdir: (.+?)\s*$/m.exec(await readFile(dotGit, "utf8"))?.[1];
    // Never on to the folders above: they may hold another repository than the one that was named.
    if (link !== undefined) return (await asGitDirectory(resolve(folder, link))) ?? lostLink(dotGit, resolve(folder, link));
  }
  return asGitDirectory(folder);
}

function lostLink(dotGit: string, target: string): never {
  throw new AppError("bad-input", `${dotGit} points to ${target}, where there is no repository.`, { hint: "If the repository was moved, run git worktree repair in it, or name the repository itself." });
}

async function asGitDirectory(gitDir: string): Promise<GitDirectory | null> {
  if ((await kindOf(join(gitDir, "HEAD"))) !== "file") return null;
  const pointer = join(gitDir, "commondir");
  const commonDir = (await kindOf(pointer)) === "file" ? resolve(gitDir, (await readFile(pointer, "utf8")).trim()) : gitDir;
  const complete = (await kindOf(join(commonDir, "objects"))) === "folder" && (await kindOf(join(commonDir, "refs"))) === "folder";
  return complete ? { gitDir, commonDir } : null;
}

async function existingFolder(path: string): Promise<string> {
  try {
    const real = await realpath(path);
    if (!(await stat(real)).isDirectory()) throw new AppError("bad-input", `${path} is a file, not a repository.`, { hint: "Name the folder of the repository." });
    await access(real, constants.R_OK | constants.X_OK);
    return real;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    if (code === "EACCES" || code === "EPERM") throw noPermission(path, cause);
    throw new AppError("not-found", `The folder ${path} does not exist.`, { hint: "Check the spelling, or give a URL.", cause });
  }
}

async function kindOf(path: string): Promise<"file" | "folder" | null> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? "folder" : "file";
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && (cause.code === "EACCES" || cause.code === "EPERM")) throw noPermission(path, cause);
    return null;
  }
}

function noPermission(path: string, cause: unknown): AppError {
  return new AppError("refused", `${path} may not be read by this user.`, { hint: "Run Byline as a user who may read the repository, or allow reading for this one.", cause });
}
