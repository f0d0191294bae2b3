import type { Change } from "@/lib/core/history/change";
import type { Repository } from "../repository";
import { spawnGit } from "../spawnGit";
import type { WalkedChange } from "../walkedChange";
import { ChangeReader } from "./changeReader";
import { diffFlags } from "./diffFlags";
import { DiffParser } from "./diffParser";
import { excludePaths } from "./excludePaths";
import type { Segment } from "./splitSegments";
import type { Step } from "./step";

/** What a segment needs besides its changes. */
export interface SegmentOptions {
  readonly parentsOf: (sha: string) => readonly string[];
  readonly unreadable: readonly string[];
  readonly signal: AbortSignal;
}

/** Reads one segment with one git process. Rejects with `GitFailure` where git gives up. */
export async function readSegment(repository: Repository, segment: Segment, options: SegmentOptions): Promise<WalkedChange[]> {
  const { changes } = segment;
  const steps = changes.flatMap((change) => stepsOf(change, options.parentsOf));
  const walked: WalkedChange[] = [];
  const reader = new ChangeReader(steps, (files) => {
    const change = changes[walked.length];
    if (change) walked.push({ change, files });
  });
  const parser = new DiffParser(reader, repository.head.length);
  await readDiffs(repository, steps, parser, options);
  parser.finish();
  reader.end();
  return walked;
}

/** The branch's own commits oldest first, each against its own parent, then the landing commit against its first parent. */
function stepsOf(change: Change, parentsOf: (sha: string) => readonly string[]): Step[] {
  const steps: Step[] = [];
  for (const sha of change.commits) {
    if (sha === change.sha) continue;
    const parents = parentsOf(sha);
    if (parents.length <= 1) steps.push({ sha, parent: parents[0] ?? null, landing: false });
  }
  steps.push({ sha: change.sha, parent: change.parent, landing: true });
  return steps;
}

function readDiffs(repository: Repository, steps: readonly Step[], parser: DiffParser, options: SegmentOptions): Promise<void> {
  const { child, ended } = spawnGit([`--git-dir=${repository.roomDir}`, "--no-replace-objects", "diff-tree", "--stdin", ...diffFlags, "--", ...excludePaths(options.unreadable)], repository.roomDir);
  const stop = (): void => void child.kill();
  options.signal.addEventListener("abort", stop, { once: true });
  child.stdin.end(steps.map(({ sha, parent }) => (parent === null ? `${sha}\n` : `${sha} ${parent}\n`)).join(""));
  return new Promise<void>((resolve, reject) => {
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
}
