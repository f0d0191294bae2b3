import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureProcess } from "../measureProcess";

/** Other tools that count the owners of lines; each needs a work tree. */
export const peers = { "git-summary": "git summary --line", "git-fame": "git fame --silent-progress" } as const;

/** Processor seconds of a tool on a clone of the repository, or null where it is not installed. */
export async function measurePeer(peer: keyof typeof peers, path: string): Promise<number | null> {
  if (spawnSync("sh", ["-c", `command -v ${peer}`]).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), "byline-peer-"));
  try {
    await measureProcess("git", ["clone", "--quiet", "--shared", path, join(folder, "tree")]);
    return (await measureProcess("sh", ["-c", `cd "$1" && ${peers[peer]}`, "sh", join(folder, "tree")])).cpuSeconds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
