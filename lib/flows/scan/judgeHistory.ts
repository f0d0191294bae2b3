import type { Clock } from "@/lib/clock";
import type { Evidence } from "@/lib/core/attribution/evidence";
import type { Judgement } from "@/lib/core/attribution/judgement";
import type { Verdict } from "@/lib/core/attribution/verdict";
import type { Repository } from "@/lib/sources/git/repository";
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
}

/** Every commit that landed in the period, in the order of changes, with its own verdict. Reads messages only, no contents. */
export async function judgeHistory(repository: Repository, period: Period, clock: Clock): Promise<JudgedCommit[]> {
  const judgements = new Map<string, Judgement>();
  const history = await readHistory(repository, clock(), (commit, judgement) => judgements.set(commit.sha, judgement));
  return history.changes.filter((change) => isWithin(change.landedAt, period)).flatMap((change) => change.commits.map((sha) => {
    const judgement = judgements.get(sha);
    return {
      sha, change: change.sha, verdict: judgement?.verdict ?? "unknown", agent: judgement?.agent ?? null,
      model: judgement?.modelId ?? judgement?.model ?? null, evidence: judgement?.evidence ?? [],
    };
  }));
}
