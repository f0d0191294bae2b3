import { fileURLToPath } from "node:url";
import { openRepository } from "@/lib/sources/git/openRepository";
import { findUnreadable } from "@/lib/sources/git/findUnreadable";
import { excludePaths } from "@/lib/sources/git/walk/excludePaths";
import { median } from "./median";
import { measureProcess } from "./measureProcess";
import type { Measured } from "./measureProcess";
import { readEnv } from "@/lib/env";
import { openDatabase } from "@/lib/store/openDatabase";
import { writeOut } from "./writeOut";

const loadRows = 1_000_000;

/** How long PostgreSQL takes to hold a million rows of made-up history: COPY, rollups, and the room they need. */
async function measureLoad(): Promise<void> {
  const { benchLoad } = await import("@/lib/fixtures/database/benchLoad");
  const database = await openDatabase(readEnv());
  try {
    const { rows, commits, seconds, rollupSeconds, bytesPerCommit } = await benchLoad(database.url, loadRows);
    await writeOut(`load\t${rows} rows of ${commits} commits\t${((seconds * loadRows) / rows).toFixed(1)} s a million rows\trollups ${rollupSeconds.toFixed(1)} s\t${bytesPerCommit} bytes a commit\n`);
  } finally {
    await database.stop();
  }
}

/** Runs git and Byline by turns on each repository and prints the medians and their ratios, then loads the database. */
export async function runBench(repositories: readonly string[], runs: number): Promise<void> {
  await measureScans(repositories, runs);
  await measureLoad();
}

async function measureScans(repositories: readonly string[], runs: number): Promise<void> {
  await writeOut(`${["repository", "head", "git wall s", "git CPU s", "git MiB", "scan wall s", "scan CPU s", "scan MiB", "wall ×", "CPU ×"].join("\t")}\n`);
  for (const path of repositories) {
    const repository = await openRepository(path);
    try {
      const excluded = repository.mayMissObjects ? excludePaths(await findUnreadable(repository)) : [];
      const git: Measured[] = [];
      const scan: Measured[] = [];
      for (let run = 0; run < runs; run++) {
        git.push(await measureProcess("git", [`--git-dir=${repository.roomDir}`, "log", "--first-parent", "-m", "-p", "-U0", "-M", repository.head, "--", ...excluded]));
        scan.push(await measureProcess(process.execPath, [fileURLToPath(import.meta.url).replace(/[^/\\]+$/, "byline.js"), "scan", path, "--json"]));
      }
      await writeOut(`${row(path, repository.head, git, scan).join("\t")}\n`);
    } finally {
      repository.close();
    }
  }
}

function row(path: string, head: string, git: readonly Measured[], scan: readonly Measured[]): string[] {
  const of = (runs: readonly Measured[], pick: (run: Measured) => number): number => median(runs.map(pick));
  const [gitWall, gitCpu, scanWall, scanCpu] = [of(git, (run) => run.wallSeconds), of(git, (run) => run.cpuSeconds), of(scan, (run) => run.wallSeconds), of(scan, (run) => run.cpuSeconds)];
  return [
    path, head.slice(0, 12), gitWall.toFixed(2), gitCpu.toFixed(2), of(git, (run) => run.peakMebibytes).toFixed(0),
    scanWall.toFixed(2), scanCpu.toFixed(2), of(scan, (run) => run.peakMebibytes).toFixed(0), (scanWall / gitWall).toFixed(2), (scanCpu / gitCpu).toFixed(2),
  ];
}
