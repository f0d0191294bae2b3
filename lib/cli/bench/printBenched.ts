import { basename, dirname } from "node:path";
import type { BlameCompared } from "@/lib/flows/bench/compareBlame";
import { median } from "../median";
import type { BenchPart } from "./benchFlags";
import type { Benched } from "./benchRepository";
import { printTable } from "./printTable";

/** A repository by the name people know it by. */
export interface Named {
  readonly name: string;
  readonly head: string;
  readonly benched: Benched;
}

/** `owner/repo/.git` and `owner+repo/repo` alike: the last part of a path that says something. */
export function nameOf(path: string): string {
  const name = basename(path).replace(/\.git$/, "");
  return name === "" || name === "repo" ? basename(dirname(path)) : name;
}

const fixed = (value: number | undefined, digits: number): string => (value === undefined || Number.isNaN(value) ? "–" : value.toFixed(digits));
const percent = (compared: BlameCompared | null): string => (compared === null || compared.lines === 0 ? "–" : `${((100 * compared.agreeing) / compared.lines).toFixed(3)} %`);

/** Prints the wanted tables. */
export async function printBenched(rows: readonly Named[], wants: (part: BenchPart) => boolean): Promise<void> {
  if (wants("scan")) await printScans(rows);
  if (wants("lines")) await printLengths(rows);
  if (wants("blame")) await printBlame(rows);
  if (wants("ownership")) await printOwnership(rows);
  if (wants("growth")) await printGrowth(rows);
  if (wants("releases")) await printReleases(rows);
}

async function printScans(rows: readonly Named[]): Promise<void> {
  await printTable("Scan against git log --first-parent -m -p -U0 -M > /dev/null", ["repository", "head", "git wall s", "git CPU s", "git MiB", "scan wall s", "scan CPU s", "scan MiB", "wall ×", "CPU ×"], rows.map(({ name, head, benched: { scan } }) => [
    name, head.slice(0, 12), fixed(scan?.git.wallSeconds, 2), fixed(scan?.git.cpuSeconds, 2), fixed(scan?.git.peakMebibytes, 0), fixed(scan?.scan.wallSeconds, 2), fixed(scan?.scan.cpuSeconds, 2), fixed(scan?.scan.peakMebibytes, 0),
    fixed(scan ? scan.scan.wallSeconds / scan.git.wallSeconds : undefined, 2), fixed(scan ? scan.scan.cpuSeconds / scan.git.cpuSeconds : undefined, 2),
  ]));
}

async function printLengths(rows: readonly Named[]): Promise<void> {
  await printTable("Lines in the ledger against lines of the file, every readable text file at the head", ["repository", "files", "lines", "files that differ", "with moves", "paths unreadable"], rows.map(({ name, benched: { lengths } }) => [
    name, String(lengths?.plain.files ?? "–"), String(lengths?.plain.lines ?? "–"), String(lengths?.plain.differing.length ?? "–"), String(lengths?.moved.differing.length ?? "–"), String(lengths?.unreadable ?? "–"),
  ]));
}

async function printBlame(rows: readonly Named[]): Promise<void> {
  await printTable("Owners of lines against git blame --first-parent; beside it, with moves, against git blame -M --first-parent", ["repository", "files", "of", "git cannot tell", "lines", "differing", "agree", "-M files", "-M lines", "-M agree", "worst file"], rows.map(({ name, benched: { plain, moved, allFiles } }) => [
    name, String(plain?.files ?? "–"), String(allFiles), String(plain?.untold ?? "–"), String(plain?.lines ?? "–"), String(plain ? plain.lines - plain.agreeing : "–"), percent(plain), String(moved?.files ?? "–"), String(moved?.lines ?? "–"), percent(moved),
    plain?.differing[0] ? `${plain.differing[0].path} (${plain.differing[0].differing} of ${plain.differing[0].lines})` : "none",
  ]));
}

async function printOwnership(rows: readonly Named[]): Promise<void> {
  await printTable("Owners at the head: one scan (every date, moves, verdicts) against git blame of every file (commit-graph with changed-path filters; sample, extrapolated)", ["repository", "scan CPU s", "blamed files", "of", "their CPU s", "all, ≈ CPU s", "blame ÷ scan"], rows.map(({ name, benched: { scan, ownership, allFiles } }) => [
    name, fixed(scan?.scan.cpuSeconds, 1), String(ownership?.files ?? "–"), String(allFiles), fixed(ownership?.cpuSeconds, 1), fixed(ownership?.allCpuSeconds, 0), scan && ownership ? `${(ownership.allCpuSeconds / scan.scan.cpuSeconds).toFixed(1)}×` : "–",
  ]));
}

async function printGrowth(rows: readonly Named[]): Promise<void> {
  const sorted = [...rows].sort((one, other) => (one.benched.commits ?? 0) - (other.benched.commits ?? 0));
  await printTable("Growth (incremental: the newest changes onto the stored state, without a database)", ["repository", "commits", "lines at head", "scan wall s", "scan CPU s", "CPU s / 1,000 commits", "peak MiB", "newest commits", "incremental s"], sorted.map(({ name, benched: { commits, lengths, scan, newestCommits, incrementalSeconds } }) => [
    name, String(commits ?? "–"), String(lengths?.plain.lines ?? "–"), fixed(scan?.scan.wallSeconds, 1), fixed(scan?.scan.cpuSeconds, 1), fixed(scan && commits ? (1_000 * scan.scan.cpuSeconds) / commits : undefined, 2), fixed(scan?.scan.peakMebibytes, 0), String(newestCommits), fixed(incrementalSeconds ?? undefined, 2),
  ]));
}

async function printReleases(rows: readonly Named[]): Promise<void> {
  const withList = rows.flatMap(({ name, benched: { releases } }) => (releases ? [{ name, releases }] : []));
  await printTable("Share of lines new in a release: Byline against what aider publishes about itself, in points", ["repository", "releases", "median", "worst", "worst release", "published", "Byline"], withList.map(({ name, releases }) => {
    const points = releases.map(({ published, byline }) => Math.abs(published - byline));
    const worst = releases[points.indexOf(Math.max(...points))];
    return [name, String(releases.length), fixed(median(points), 2), fixed(Math.max(...points), 2), worst?.tag ?? "–", fixed(worst?.published, 2), fixed(worst?.byline, 2)];
  }));
}
