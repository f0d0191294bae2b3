import type { Repository } from "../repository";
import { spawnGit } from "../spawnGit";
import { DiffParser } from "./diffParser";
import type { DiffVisitor } from "./diffVisitor";
import { excludePaths } from "./excludePaths";
import type { Step } from "./step";

export interface DiffOptions {
  /** Paths to leave out. */
  readonly unreadable: readonly string[];
  readonly signal: AbortSignal;
}

/** Shows `visitor` the diffs of some steps, through one git process. Rejects with `GitFailure` where git gives up. */
export async function readDiffs(repository: Repository, steps: readonly Pick<Step, "sha" | "parent">[], flags: readonly string[], visitor: DiffVisitor, options: DiffOptions): Promise<void> {
  const parser = new DiffParser(visitor, repository.head.length);
  const { child, ended } = spawnGit([`--git-dir=${repository.roomDir}`, "diff-tree", "--stdin", ...flags, "--", ...excludePaths(options.unreadable)], repository.roomDir);
  const stop = (): void => void child.kill();
  options.signal.addEventListener("abort", stop, { once: true });
  child.stdin.end(steps.map(({ sha, parent }) => (parent === null ? `${sha}\n` : `${sha} ${parent}\n`)).join(""));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      try {
        parser.push(chunk);
      } catch (cause) {
        child.kill();
        reject(cause instanceof Error ? cause : new Error(String(cause)));
      }
    });
    ended.then(resolve, reject);
  }).finally(() => options.signal.removeEventListener("abort", stop));
  parser.finish();
}
