import { readEnv } from "@/lib/env";
import { openRepository } from "@/lib/sources/git/openRepository";
import { openDatabase } from "@/lib/store/openDatabase";
import { benchParts } from "./bench/benchFlags";
import type { BenchFlags, BenchPart } from "./bench/benchFlags";
import { benchRepository } from "./bench/benchRepository";
import { measurePeer, peers } from "./bench/measurePeer";
import { nameOf, printBenched } from "./bench/printBenched";
import { printTable } from "./bench/printTable";
import type { Named } from "./bench/printBenched";
import { writeOut } from "./writeOut";

const loadRows = 1_000_000;
const rejudgedCommits = 100_000;
const pageRows = 5_000_000;
const csvRows = 10_000_000;
const madeUp: readonly BenchPart[] = ["load", "rejudge", "pages", "csv"];

/** Benches each repository in turn and prints one table a part; then loads the database. Says on stderr where it is. */
export async function runBench(repositories: readonly string[], flags: BenchFlags): Promise<void> {
  const parts = flags.only ?? benchParts;
  const wants = (part: BenchPart): boolean => parts.includes(part);
  const rows: Named[] = [];
  if (parts.some((part) => !madeUp.includes(part))) {
    for (const path of repositories) {
      process.stderr.write(`${nameOf(path)} …\n`);
      const repository = await openRepository(path);
      try {
        rows.push({ name: nameOf(path), head: repository.head, benched: await benchRepository(repository, wants, flags) });
      } finally {
        repository.close();
      }
    }
    await printBenched(rows, wants);
  }
  if (wants("ownership")) await measurePeers(repositories);
  if (wants("load")) await measureLoad();
  if (wants("rejudge")) await measureRejudge();
  if (wants("pages")) await measurePages(flags);
  if (wants("csv")) await measureCsv();
}

async function measurePeers(repositories: readonly string[]): Promise<void> {
  for (const peer of ["git-summary", "git-fame"] as const) {
    for (const path of repositories) {
      const seconds = await measurePeer(peer, path);
      await writeOut(seconds === null ? `${peer}: not installed\n` : `${peer} (${peers[peer]}) on ${nameOf(path)}: ${seconds.toFixed(1)} CPU s\n`);
      if (seconds === null) break;
    }
  }
}

/** How long PostgreSQL takes to hold a million rows of made-up history: COPY, rollups, and the room they need. */
async function measureLoad(): Promise<void> {
  const { benchLoad } = await import("@/lib/fixtures/database/benchLoad");
  const database = await openDatabase(readEnv());
  try {
    const { rows, commits, seconds, rollupSeconds, bytesPerCommit } = await benchLoad(database.url, loadRows);
    await writeOut(`\nLoad: ${rows} rows of ${commits} commits, ${((seconds * loadRows) / rows).toFixed(1)} s a million rows, rollups ${rollupSeconds.toFixed(1)} s, ${bytesPerCommit} bytes a commit\n`);
  } finally {
    await database.stop();
  }
}

/** How fast stored commits are judged again after a rule changed, and where nothing moves. No clone, no git. */
async function measureRejudge(): Promise<void> {
  const { benchRejudge } = await import("@/lib/fixtures/database/benchRejudge");
  const database = await openDatabase(readEnv());
  try {
    for (const { what, commits, moved, seconds } of await benchRejudge(database.url, rejudgedCommits)) await writeOut(`Rejudge, ${what}: ${String(commits)} commits, ${String(moved)} moved, ${seconds.toFixed(1)} s, ${String(Math.round(commits / seconds))} commits/s\n`);
  } finally {
    await database.stop();
  }
}

/** Whether a CSV of ten million rows is written in flat memory, and how fast. */
async function measureCsv(): Promise<void> {
  const { benchCsv } = await import("@/lib/fixtures/database/benchCsv");
  const database = await openDatabase(readEnv());
  try {
    const { rows, bytes, seconds, memory } = await benchCsv(database.url, csvRows, (line) => process.stderr.write(`${line}\n`));
    const peak = (pick: (each: (typeof memory)[number]) => number) => Math.max(...memory.map(pick));
    await writeOut(`\nCSV: ${String(rows)} rows, ${String(Math.round(bytes / 1_000_000))} MB, ${seconds.toFixed(0)} s, ${String(Math.round(rows / seconds))} rows/s; heap at most ${String(peak(({ heap }) => heap))} MB, resident at most ${String(peak(({ resident }) => resident))} MB\n`);
  } finally {
    await database.stop();
  }
}

const pageLimit = 200;

/** How long the questions of every page take on five million rows, and which take longer than they may. */
async function measurePages({ runs, question, keep }: BenchFlags): Promise<void> {
  const { benchPages } = await import("@/lib/fixtures/database/benchPages");
  const database = await openDatabase(readEnv());
  try {
    const { rows, figures } = await benchPages(database.url, pageRows, { runs, only: question, keep, say: (line) => process.stderr.write(`${line}\n`) });
    await printTable(`Questions of pages on ${String(rows)} rows, milliseconds`, ["question", "filter", "first", "median", "p95", ""],
      figures.map(({ question: name, filter, first, median, p95 }) => [name, filter, first.toFixed(0), median.toFixed(0), p95.toFixed(0), p95 > pageLimit ? `over ${String(pageLimit)}` : ""]));
  } finally {
    await database.stop();
  }
}
