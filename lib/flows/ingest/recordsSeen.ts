import { correctionConflicts } from "@/lib/core/attribution/conflict/correctionConflicts";
import { markConflicts } from "@/lib/core/attribution/conflict/markConflicts";
import { recordConflicts } from "@/lib/core/attribution/conflict/recordConflicts";
import { withConflicts } from "@/lib/core/attribution/conflict/withConflicts";
import type { Judgement } from "@/lib/core/attribution/judgement";
import { correctJudgement } from "@/lib/core/attribution/correction/correctJudgement";
import { judgeWriter } from "@/lib/core/attribution/record/judgeWriter";
import { judgeUnmapped } from "@/lib/core/attribution/record/judgeUnmapped";
import { nobody } from "@/lib/core/attribution/record/nobody";
import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import { commitOfOrigin, isSplitPlace, type OriginKey, unmapped, writerOfOrigin } from "@/lib/core/history/originKey";
import type { LineRecordSource } from "@/lib/sources/git/record/lineRecordSource";
import { notedRecords } from "@/lib/sources/git/record/notedRecords";
import type { BatchWriter } from "@/lib/store/ledger/batch";

/** Line records that the walk has read and no batch has taken yet. */
export class RecordsSeen {
  private readonly records = new Map<string, LineRecord>();

  constructor(private readonly notes: LineRecordSource) {}

  /** What the walk is to read its records from. */
  get source(): LineRecordSource {
    return notedRecords(this.notes, (sha, record) => this.records.set(sha, record));
  }

  /** Of those of the commits that may have a record: its object id. */
  idsOf(shas: readonly string[]): Map<string, string> {
    return new Map(shas.flatMap((sha): [string, string][] => {
      const id = this.notes.ids.get(sha);
      return id === undefined ? [] : [[sha, id]];
    }));
  }

  /** The writers among some origins, judged; `judgements` are those of the commits. What is taken is forgotten. */
  takeWriters(origins: Iterable<OriginKey>, judgements: ReadonlyMap<string, Judgement>): Map<OriginKey, BatchWriter> {
    const writers = new Map<OriginKey, BatchWriter>();
    for (const origin of origins) {
      const place = writerOfOrigin(origin);
      if (place === -1 || writers.has(origin)) continue;
      const sha = commitOfOrigin(origin);
      const writer = place === unmapped ? nobody : this.records.get(sha)?.writers[place];
      const commit = judgements.get(sha);
      if (writer && commit) writers.set(origin, { writer, judgement: judgeStored(writer, commit, place) });
    }
    for (const sha of judgements.keys()) this.records.delete(sha);
    return writers;
  }
}

function judgeOwn(writer: BatchWriter["writer"], own: Judgement): Judgement {
  if (writer.kind === "commit") return own;
  return writer.kind === "nobody" ? judgeUnmapped(own) : judgeWriter(writer, own.verdict);
}

const conflictsOf = (writer: BatchWriter["writer"], without: Judgement) => (writer.kind === "commit" ? markConflicts(without) : recordConflicts(writer, without));

/**
 * As `judgeWriter` and `judgeUnmapped`, then as a person corrected the writer at this place; lines of a commit that another repository counts are left out with it. Of lines
 * that a person spoke of apart, the evidence stands with the origin that they were taken from: here is the correction only.
 */
export function judgeStored(writer: BatchWriter["writer"], commit: Judgement, place: number): Judgement {
  const without = commit.corrected?.without ?? commit;
  const own = judgeOwn(writer, without);
  const correction = commit.corrected?.writers.get(place);
  const corrected = correctJudgement(isSplitPlace(place) ? { ...own, agents: [], evidence: [] } : own, correction);
  const judged = withConflicts(corrected, correction === undefined ? conflictsOf(writer, without) : correctionConflicts(own, corrected));
  return commit.countedElsewhere === true ? { ...judged, countedElsewhere: true } : judged;
}
