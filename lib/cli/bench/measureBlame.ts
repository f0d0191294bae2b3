import { isUtf8 } from "node:buffer";
import { seededSample } from "@/lib/flows/bench/seededSample";
import { pathBytes } from "@/lib/sources/git/pathText";
import type { Repository } from "@/lib/sources/git/repository";
import { measureProcess } from "../measureProcess";

/** Processor seconds of `git blame` of a sample of files, and of all of them by extrapolation. */
export interface BlameMeasured {
  readonly files: number;
  readonly cpuSeconds: number;
  readonly allCpuSeconds: number;
}

const blameEach = 'room=$1; head=$2; shift 2; for path; do git --git-dir="$room" blame --porcelain "$head" -- "$path" || true; done';

/** One git process a file, one after the other, as git works best: the reading room must have its commit-graph. Files git cannot tell of end early. */
export async function measureBlame(repository: Repository, paths: readonly string[], choice: { sample: number; seed: number }): Promise<BlameMeasured> {
  const known = paths.filter((path) => isUtf8(pathBytes(path)) && !path.startsWith('"'));
  const chosen = seededSample(known, choice.sample, choice.seed);
  const { cpuSeconds } = await measureProcess("sh", ["-c", blameEach, "sh", repository.roomDir, repository.head, ...chosen]);
  return { files: chosen.length, cpuSeconds, allCpuSeconds: chosen.length === 0 ? 0 : (cpuSeconds * paths.length) / chosen.length };
}
