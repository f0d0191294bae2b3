import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import type { Change } from "@/lib/core/history/change";
import { writerOfOrigin } from "@/lib/core/history/originKey";
import { notedRecords } from "@/lib/sources/git/record/notedRecords";
import { openRecords } from "@/lib/sources/git/record/openRecords";
import type { Repository } from "@/lib/sources/git/repository";
import { runGit } from "@/lib/sources/git/runGit";
import { excludePaths } from "@/lib/sources/git/walk/excludePaths";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import { seededSample } from "../seededSample";

/** What records claim, counted by the walk and, the plain way, from the patch that git prints of each commit. */
export interface ClaimsChecked {
  readonly commits: number;
  /** Commits for which both give the same number of lines. */
  readonly equal: number;
  /** Lines that records name, lines of them that git's patches add, and lines that the walk gives to a writer. */
  readonly attested: number;
  readonly inDiff: number;
  readonly walked: number;
}

export interface ClaimsOptions {
  readonly parentsOf: (sha: string) => readonly string[];
  /** Commits to check; 0 for all. */
  readonly sample: number;
  readonly seed: number;
  readonly unreadable: readonly string[];
}

/** Checks, for a sample of commits (no merges) with a record, that exactly the claimed lines of the commit's own diff are given to writers. One git process a commit: for the bench only. */
export async function checkClaims(repository: Repository, { parentsOf, sample, seed, unreadable }: ClaimsOptions): Promise<ClaimsChecked> {
  const source = await openRecords(repository);
  const shas = [...source.ids.keys()].filter((sha) => parentsOf(sha).length === 1).sort();
  const chosen = seededSample(shas, sample === 0 ? shas.length : sample, seed);
  const records = new Map<string, LineRecord>();
  const changes = chosen.map((sha, ordinal): Change => ({ ordinal, sha, parent: parentsOf(sha)[0] ?? null, kind: "direct", landedAt: 0, clockRanBack: false, title: "", pullRequest: null, commits: [sha] }));
  const sums = { commits: 0, equal: 0, attested: 0, inDiff: 0, walked: 0 };
  for await (const { change, files } of walkChanges(repository, { changes, parentsOf, unreadable, records: notedRecords(source, (sha, record) => records.set(sha, record)) })) {
    const record = records.get(change.sha);
    if (!record) continue;
    const walked = files.reduce((sum, { origins }) => sum + origins.reduce((lines, origin) => lines + (writerOfOrigin(origin.commit) >= 0 ? origin.lines : 0), 0), 0);
    const inDiff = await claimedInPatch(repository, change, record, unreadable);
    sums.commits++;
    if (walked === inDiff) sums.equal++;
    sums.attested += [...record.files.values()].reduce((sum, triples) => sum + linesOf(triples), 0);
    sums.inDiff += inDiff;
    sums.walked += walked;
    records.delete(change.sha);
  }
  return sums;
}

function linesOf(triples: Int32Array): number {
  let lines = 0;
  for (let at = 0; at < triples.length; at += 3) lines += (triples[at + 1] ?? 0) - (triples[at] ?? 0) + 1;
  return lines;
}

/** Reads the patch as text: `+++ b/<path>`, then `@@ -a,b +c,d @@` with exactly b removed and d added lines behind it. */
async function claimedInPatch(repository: Repository, { sha, parent }: Change, record: LineRecord, unreadable: readonly string[]): Promise<number> {
  const patch = await runGit([`--git-dir=${repository.roomDir}`, "-c", "core.quotePath=false", "diff-tree", "-r", "-p", "-U0", "-M", "--no-ext-diff", "--no-textconv", "--src-prefix=a/", "--dst-prefix=b/", parent ?? "", sha, "--", ...excludePaths(unreadable)]);
  let claims: Int32Array | undefined;
  let isFile = true;
  let [removed, added, found] = [0, 0, 0];
  for (const line of patch.toString("latin1").split("\n")) {
    if (removed > 0 && line.startsWith("-")) removed--;
    else if (added > 0 && line.startsWith("+")) added--;
    else if (line.startsWith("diff --git ")) isFile = true;
    else if (/^(?:new file mode|new mode|index \S+) ?(?:120000|160000)$/.test(line)) isFile = false;
    else if (line.startsWith("+++ ")) claims = record.files.get(Buffer.from(line.slice(6).replace(/\t$/, ""), "latin1").toString("utf8"));
    else {
      const [, , gone = "1", first = "0", fresh = "1"] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? ["", "", "0", "0", "0"];
      [removed, added] = [Number(gone), Number(fresh)];
      if (claims && isFile) for (let at = Number(first); at < Number(first) + added; at++) found += isClaimed(claims, at) ? 1 : 0;
    }
  }
  return found;
}

function isClaimed(triples: Int32Array, line: number): boolean {
  for (let at = 0; at < triples.length; at += 3) if ((triples[at] ?? 0) <= line && line <= (triples[at + 1] ?? 0)) return true;
  return false;
}
