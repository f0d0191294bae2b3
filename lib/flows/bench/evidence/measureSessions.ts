import { catalogue } from "@/lib/core/attribution/catalogue/catalogue";
import type { Clock } from "@/lib/clock";
import { WrittenPool } from "@/lib/core/attribution/session/writtenPool";
import { matchWritten } from "@/lib/core/attribution/session/matchWritten";
import { attributeRules } from "@/lib/core/history/attributeRules";
import { leftOutReason } from "@/lib/core/history/leftOutReason";
import { knownUnreadable } from "@/lib/sources/git/knownUnreadable";
import { listCommits } from "@/lib/sources/git/listCommits";
import { readAttributes } from "@/lib/sources/git/readAttributes";
import { listCheckpoints, readEdits } from "@/lib/sources/git/record/entireCheckpoints";
import { readAddedLines } from "@/lib/sources/git/record/readAddedLines";
import type { Repository } from "@/lib/sources/git/repository";
import { judge } from "../../ingest/judge";

/** Lines of some commits, and those of them that transcripts hold. */
export interface MatchedLines {
  commits: number;
  lines: number;
  matched: number;
}

/** How much of what commits added stands in the repository's own checkpoint transcripts; null where it has none. */
export interface SessionsMeasured {
  readonly transcripts: number;
  readonly edits: number;
  /** Commits that name a checkpoint; that bear another mark of an agent; that bear none (what matches there is the ceiling for false matches). */
  readonly checkpointed: MatchedLines;
  readonly marked: MatchedLines;
  readonly unmarked: MatchedLines;
}

const checkpoint = /^Entire-Checkpoint:\s*[0-9a-f]{12}\s*$/m;

/** Matches every commit (no merges) that landed within the transcripts' time against all of them, in the order they were written. Counted lines only, no automation's commits. */
export async function measureSessions(repository: Repository, clock: Clock): Promise<SessionsMeasured | null> {
  const { transcripts } = await listCheckpoints(repository);
  const ids = [...new Set([...transcripts.values()].flat())];
  if (ids.length === 0) return null;
  const pool = new WrittenPool();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for await (const { edits } of readEdits(repository, ids)) {
    for (const edit of edits) {
      pool.add(edit);
      [first, last] = [Math.min(first, edit.at), Math.max(last, edit.at)];
    }
  }
  const rules = { attributes: attributeRules(await readAttributes(repository)) };
  const groups = { checkpointed: { commits: 0, lines: 0, matched: 0 }, marked: { commits: 0, lines: 0, matched: 0 }, unmarked: { commits: 0, lines: 0, matched: 0 } };
  const commits = (await listCommits(repository)).filter(({ parents, committedAt }) => parents.length === 1 && committedAt >= first && committedAt <= last).reverse();
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  await readAddedLines(repository, commits.map(({ sha, parents }) => ({ sha, parent: parents[0] ?? null })), await knownUnreadable(repository), (sha, files) => {
    const commit = bySha.get(sha);
    if (!commit) return;
    const { verdict } = judge({ facts: commit }, { policy: { kind: "strict" }, agentUse: new Map(), now: clock(), corrections: new Map(), rules: catalogue });
    if (verdict === "bot") return;
    const group = groups[checkpoint.test(commit.message) ? "checkpointed" : verdict === "declared" ? "marked" : "unmarked"];
    group.commits++;
    for (const [path, added] of files) {
      if (leftOutReason(path, rules) !== null) continue;
      group.lines += added.length;
      for (const { from, to } of matchWritten(path, added, commit.committedAt, pool)) group.matched += to - from + 1;
    }
  });
  return { transcripts: ids.length, edits: pool.size, ...groups };
}
