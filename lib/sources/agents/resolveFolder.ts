import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The work tree that a folder lies in. */
export interface WorkTree {
  /** Absolute, with symbolic links resolved, as git says it. */
  readonly root: string;
  /** Address of `origin` without credentials; null where there is none. */
  readonly remote: string | null;
}

/** Asks git about a folder; a worktree has its own root and its repository's remote. Null where the folder is gone or in no repository. */
export async function resolveFolder(folder: string): Promise<WorkTree | null> {
  const root = await ask(folder, ["rev-parse", "--show-toplevel"]);
  if (root === null) return null;
  const remote = await ask(folder, ["config", "--get", "remote.origin.url"]);
  return { root, remote: remote === null ? null : withoutCredentials(remote) };
}

async function ask(folder: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await run("git", ["-C", folder, "-c", "core.fsmonitor=false", ...args]);
    return stdout.replace(/\n$/, "") || null;
  } catch {
    return null;
  }
}

/** `https://me:key@host/a?token=b` becomes `https://host/a`; the short form `git@host:a` names no secret and stays. */
function withoutCredentials(remote: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(remote)) return remote;
  return remote.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, "$1").replace(/[?#].*$/, "");
}
