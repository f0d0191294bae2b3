import type { Clock } from "@/lib/clock";
import type { Evidence } from "@/lib/core/attribution/evidence";
import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Verdict } from "@/lib/core/attribution/verdict";
import type { Repository } from "@/lib/sources/git/repository";
import { type LineShare, readLineShares, type RecordedLines } from "./readLineShares";
import { isWithin } from "./period";
import type { Period } from "./period";
import { readHistory } from "./readHistory";

/** One line of `scan --commits`: stable, fields are only ever added. */
export interface JudgedCommit {
  readonly sha: string;
  /** Full sha of the change that landed it. */
  readonly change: string;
  readonly verdict: Verdict;
  readonly agent: string | null;
  /** Normalised where the catalogue knows it, else as written. */
  readonly model: string | null;
  readonly evidence: readonly Evidence[];
  /** Only where a line record speaks of lines that the commit added: their share of its counted added lines, 0 to 1, by who the record names. */
  readonly lineShare?: LineShare;
}

/**
 * Every commit that landed in the period, in the order of changes, with its own verdict. Reads messages; contents only of commits with a line record, whose
 * verdict is that of most of their added lines (DECISIONS 11). A merge commit has its marks only.
 */
export async function judgeHistory(repository: Repository, period: Period, clock: Clock): Promise<JudgedCommit[]> {
  const judgements = new Map<string, Judgement>();
  const history = await readHistory(repository, { now: clock(), lookBehind: false }, (commit, judgement) => judgements.set(commit.sha, judgement));
  const landed = history.changes.filter((change) => isWithin(change.landedAt, period)).flatMap((change) => change.commits.map((sha) => ({ sha, change: change.sha })));
  const shares = await readLineShares(repository, landed.map(({ sha }) => sha), history.parentsOf);
  return landed.map(({ sha, change }) => {
    const judgement = judgements.get(sha);
    const plain = {
      sha, change, verdict: judgement?.verdict ?? "unknown", agent: judgement?.agent ?? null,
      model: judgement?.modelId ?? judgement?.model ?? null, evidence: judgement?.evidence ?? [],
    };
    const lines = shares.get(sha);
    return lines === undefined ? plain : withLines(plain, lines);
  });
}

/** A majority of the lines decides; without one, the commit's marks do. A bot's commit stays one. */
function withLines(commit: JudgedCommit, { share, evidence }: RecordedLines): JudgedCommit {
  const found = { ...commit, evidence: [...commit.evidence, ...evidence], lineShare: share };
  if (commit.verdict === "bot") return found;
  const [first] = evidence;
  if (share.agent > 0.5) return { ...found, verdict: "proven", agent: first?.agent ?? null, model: first?.model ?? null };
  return share.person > 0.5 ? { ...found, verdict: "human", agent: null, model: null } : found;
}
