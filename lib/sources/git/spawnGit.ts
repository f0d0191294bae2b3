import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { tmpdir } from "node:os";
import { AppError } from "@/lib/errors";
import { GitFailure } from "./gitFailure";
import { readEnvironment } from "./readEnvironment";

const keptStderrBytes = 65_536;

/** A git process in the read profile, and a promise that settles when it has ended. */
export interface GitProcess {
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves on status 0; rejects with `GitFailure`, or `AppError` `not-found` where git is missing. */
  readonly ended: Promise<void>;
}

/** Starts `git <args>` far from any work tree. Never through a shell. */
export function spawnGit(args: readonly string[], cwd: string = tmpdir()): GitProcess {
  const child = spawn("git", args, { cwd, env: { ...readEnvironment(), NODE_ENV: "production" }, stdio: ["pipe", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8");
  child.stderr.on("data", (text: string) => {
    stderr = (stderr + text).slice(-keptStderrBytes);
  });
  // A reader that stops early closes our end of the pipe; git's status tells the story.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", (cause) => reject(cannotStart(cause)));
    child.on("close", (status) => {
      if (status === 0) resolve();
      else reject(new GitFailure(args.filter((arg) => !arg.startsWith("-")).slice(0, 2).join(" "), status, stderr));
    });
  });
  // Whoever awaits `ended` later still sees the rejection; nobody must be forced to await it at once.
  ended.catch(() => undefined);
  return { child, ended };
}

function cannotStart(cause: Error): AppError {
  const missing = "code" in cause && cause.code === "ENOENT";
  return missing
    ? new AppError("not-found", "git was not found on this machine.", { hint: "Install git 2.30 or later and make sure that it is on the PATH.", cause })
    : new AppError("internal", `git could not be started: ${cause.message}`, { cause });
}
