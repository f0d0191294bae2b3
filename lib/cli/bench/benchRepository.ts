import { performance } from "node:perf_hooks";
import { systemClock } from "@/lib/clock";
import { compareBlame } from "@/lib/flows/bench/compareBlame";
import type { BlameCompared } from "@/lib/flows/bench/compareBlame";
import { compareLengths } from "@/lib/flows/bench/compareLengths";
import type { LengthsCompared } from "@/lib/flows/bench/compareLengths";
import { compareReleases } from "@/lib/flows/bench/compareReleases";
import type { ReleaseCompared } from "@/lib/flows/bench/compareReleases";
import { measureIncremental } from "@/lib/flows/bench/measureIncremental";
import { replayTwice } from "@/lib/flows/bench/replayTwice";
import type { Twice } from "@/lib/flows/bench/replayTwice";
import { seededSample } from "@/lib/flows/bench/seededSample";
import { readHeadFiles } from "@/lib/sources/git/ledger/readHeadFiles";
import { writeCommitGraph } from "@/lib/sources/git/ledger/writeCommitGraph";
import type { Repository } from "@/lib/sources/git/repository";
import type { BenchFlags, BenchPart } from "./benchFlags";
import { measureBlame } from "./measureBlame";
import type { BlameMeasured } from "./measureBlame";
import { measureScan } from "./measureScan";
import type { ScanMeasured } from "./measureScan";

/** All that was found out about one repository; null for parts that were not asked for. */
export interface Benched {
  readonly commits: number | null;
  readonly lengths: { readonly plain: LengthsCompared; readonly moved: LengthsCompared; readonly unreadable: number } | null;
  readonly plain: BlameCompared | null;
  readonly moved: BlameCompared | null;
  readonly allFiles: number;
  readonly incrementalSeconds: number | null;
  readonly newestCommits: number;
  readonly scan: ScanMeasured | null;
  readonly ownership: BlameMeasured | null;
  readonly releases: readonly ReleaseCompared[] | null;
}

/** Files whose cost in git blame stands for all. */
const costSample = 200;
const movedSample = 100;
const processes = 2;

/** Runs the wanted parts on one repository: what is timed first, while nothing is in memory. */
export async function benchRepository(repository: Repository, wants: (part: BenchPart) => boolean, flags: BenchFlags): Promise<Benched> {
  const scan = wants("scan") || wants("growth") || wants("ownership") ? await measureScan(repository, flags.runs) : null;
  const releases = wants("releases") ? await compareReleases(repository, systemClock) : null;
  const needsLedger = wants("lines") || wants("blame") || wants("growth");
  const twice = needsLedger ? await replayTwice(repository, systemClock) : null;
  const files = needsLedger || wants("ownership") ? await readHeadFiles(repository) : [];
  const missed = new Set(twice?.unreadable ?? []);
  const paths = files.filter(({ path, lines }) => lines > 0 && !missed.has(path)).map(({ path }) => path);
  if (wants("blame") || wants("ownership")) await writeCommitGraph(repository);
  const compare = async (moves: boolean, sample: number): Promise<BlameCompared | null> =>
    twice && wants("blame") ? compareBlame(repository, seededSample(paths, sample, flags.seed), moves ? twice.moved : twice.plain, twice.changes, { moves, processes }) : null;
  const all = flags.sample === 0 ? paths.length : flags.sample;
  return {
    scan, releases, commits: twice?.commits ?? null, allFiles: paths.length,
    lengths: twice && { plain: compareLengths(files, twice.plain, twice.unreadable), moved: compareLengths(files, twice.moved, twice.unreadable), unreadable: missed.size },
    plain: await compare(false, all), moved: await compare(true, Math.min(all, movedSample)),
    ownership: wants("ownership") ? await measureBlame(repository, paths, { sample: costSample, seed: flags.seed }) : null,
    incrementalSeconds: twice && wants("growth") ? await goOn(repository, twice) : null,
    newestCommits: twice ? twice.changes.slice(-twice.newest).reduce((sum, { commits }) => sum + commits.length, 0) : 0,
  };
}

function goOn(repository: Repository, { changes, newest, parentsOf, unreadable, saved }: Twice): Promise<number> {
  return measureIncremental(repository, { changes: changes.slice(changes.length - newest), parentsOf, unreadable }, saved, () => performance.now());
}
