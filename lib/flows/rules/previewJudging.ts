import type { Judgement } from "@/lib/core/attribution/judgement";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import { moveParts } from "@/lib/core/measures/moveParts";
import { shareOf, type Shares } from "@/lib/core/measures/share";
import type { Clock } from "@/lib/clock";
import type { Bulk } from "@/lib/store/bulk";
import { addMoved, countMoved, type MovedVerdict } from "@/lib/store/ledger/movedVerdict";
import { readCommitFacts } from "@/lib/store/ledger/readCommitFacts";
import { readParts } from "@/lib/store/ledger/readParts";
import { readWriters } from "@/lib/store/ledger/readWriters";
import { readVerdicts } from "@/lib/store/ledger/readVerdicts";
import type { Judge } from "../ingest/judge";
import { judgeAll } from "../ingest/judgeAll";
import { judgeStored } from "../ingest/recordsSeen";

const [chunk, mostExamples] = [2_000, 5];

/** Commits that would be judged otherwise, among those that there was time to look at. */
export interface JudgingPreview {
  readonly commits: number;
  /** The newest of them, of each repository alike. */
  readonly examined: number;
  /** What it speaks of, whatever their verdict. */
  readonly touched: number;
  readonly moved: readonly MovedVerdict[];
  /** Of everything stored of these repositories. */
  readonly before: Shares;
  readonly after: Shares;
  readonly examples: readonly { readonly slug: string; readonly change: string; readonly before: string; readonly after: string; readonly title: string }[];
}

export interface PreviewRepository {
  readonly id: number;
  readonly commitCount: number;
  readonly judge: Judge;
}

export interface PreviewOptions {
  readonly repositories: readonly PreviewRepository[];
  /** Only commits of which it is true can be judged otherwise. */
  readonly isTouched: (facts: CommitFacts) => boolean;
  readonly clock: Clock;
  /** Milliseconds after which no further part is begun. */
  readonly time: number;
}

interface Part {
  readonly touched: number;
  readonly moved: readonly MovedVerdict[];
  readonly examples: JudgingPreview["examples"];
}

interface Candidate {
  readonly ordinal: number;
  readonly writer?: number;
  readonly judgement: Judgement;
  readonly title: string;
}

/** The commits that are touched and the writers of their records, as they would be judged. */
async function judgeTouched(bulk: Bulk, { id, judge }: PreviewRepository, from: number, size: number, isTouched: PreviewOptions["isTouched"]): Promise<Candidate[]> {
  const commits = (await readCommitFacts(bulk, id, from, size)).flatMap((commit, at) => (isTouched(commit.facts) ? [{ ...commit, ordinal: from + at }] : []));
  if (commits.length === 0) return [];
  const judgements = await judgeAll(bulk, id, commits, judge);
  const own = commits.flatMap(({ ordinal, facts }, at): Candidate[] => {
    const judgement = judgements[at];
    return judgement === undefined ? [] : [{ ordinal, judgement, title: facts.message.trim().split("\n", 1)[0] ?? "" }];
  });
  const byOrdinal = new Map(own.map((each) => [each.ordinal, each]));
  const writers = (await readWriters(bulk, id, from, from + size)).flatMap(({ id: writer, commitOrdinal, place, writer: found }): Candidate[] => {
    const commit = byOrdinal.get(commitOrdinal);
    return commit === undefined ? [] : [{ ...commit, writer, judgement: judgeStored(found, commit.judgement, place) }];
  });
  return [...own, ...writers];
}

/** `size` commits of one repository from ordinal `from` on. */
async function previewPart(bulk: Bulk, repository: PreviewRepository, from: number, size: number, isTouched: PreviewOptions["isTouched"]): Promise<Part> {
  const candidates = await judgeTouched(bulk, repository, from, size, isTouched);
  if (candidates.length === 0) return { touched: 0, moved: [], examples: [] };
  const stored = await readVerdicts(bulk, repository.id, candidates.map(({ ordinal, writer }) => writer ?? ordinal));
  const moved = candidates.flatMap((each) => {
    const known = stored.get(each.writer ?? each.ordinal);
    const after = each.judgement.countedElsewhere === true ? "leftOut" : each.judgement.verdict;
    return known === undefined || known.verdict === after ? [] : [{ ...each, before: known.verdict, after, slug: known.slug, change: known.change }];
  });
  const ofCommits = moved.filter(({ writer }) => writer === undefined);
  return { touched: candidates.filter(({ writer }) => writer === undefined).length, moved: await countMoved(bulk, repository.id, moved), examples: ofCommits.reverse().slice(0, mostExamples) };
}

/** What judging by other rules or another policy would do to stored commits, newest first, within a bounded time. Nothing is written. */
export async function previewJudging(bulk: Bulk, options: PreviewOptions): Promise<JudgingPreview> {
  const { repositories, clock, time } = options;
  const ends = clock() + time;
  let examined = 0;
  const parts: Part[] = [];
  let open = repositories.map((repository) => ({ repository, rest: repository.commitCount }));
  while (open.length > 0) {
    for (const each of open) {
      if (examined > 0 && clock() >= ends) break;
      const size = Math.min(chunk, each.rest);
      each.rest -= size;
      examined += size;
      if (size > 0) parts.push(await previewPart(bulk, each.repository, each.rest, size, options.isTouched));
    }
    open = clock() >= ends ? [] : open.filter(({ rest }) => rest > 0);
  }
  const before = await readParts(bulk, repositories.map(({ id }) => id));
  const moved = addMoved(parts.map((part) => part.moved));
  return {
    commits: repositories.reduce((sum, { commitCount }) => sum + commitCount, 0), examined, touched: parts.reduce((sum, part) => sum + part.touched, 0), moved,
    before: shareOf(before), after: shareOf(moveParts(before, moved)), examples: parts.flatMap((part) => part.examples).slice(0, mostExamples),
  };
}
