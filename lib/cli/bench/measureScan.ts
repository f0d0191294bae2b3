import { fileURLToPath } from "node:url";
import { knownUnreadable } from "@/lib/sources/git/knownUnreadable";
import type { Repository } from "@/lib/sources/git/repository";
import { excludePaths } from "@/lib/sources/git/walk/excludePaths";
import { measureProcess } from "../measureProcess";
import type { Measured } from "../measureProcess";
import { median } from "../median";

export interface ScanMeasured {
  readonly git: Measured;
  readonly scan: Measured;
}

/** Medians of `runs` runs of git's own log and of a whole scan, by turns. Output is thrown away. */
export async function measureScan(repository: Repository, runs: number): Promise<ScanMeasured> {
  const excluded = excludePaths(await knownUnreadable(repository));
  const git: Measured[] = [];
  const scan: Measured[] = [];
  for (let run = 0; run < runs; run++) {
    git.push(await measureProcess("git", [`--git-dir=${repository.roomDir}`, "log", "--first-parent", "-m", "-p", "-U0", "-M", repository.head, "--", ...excluded]));
    scan.push(await measureProcess(process.execPath, [commandLine(), "scan", repository.path, "--json"]));
  }
  return { git: middle(git), scan: middle(scan) };
}

/** The compiled command line that this code is a part of. */
function commandLine(): string {
  return fileURLToPath(import.meta.url).replace(/[^/\\]+$/, "byline.js");
}

function middle(runs: readonly Measured[]): Measured {
  return {
    wallSeconds: median(runs.map((run) => run.wallSeconds)), cpuSeconds: median(runs.map((run) => run.cpuSeconds)), peakMebibytes: median(runs.map((run) => run.peakMebibytes)),
  };
}
