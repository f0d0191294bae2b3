import { judgeWriter } from "@/lib/core/attribution/record/judgeWriter";
import { commitOfOrigin, type OriginKey, originKey, unmapped, writerOfOrigin } from "@/lib/core/history/originKey";
import type { LineRecordSource } from "@/lib/sources/git/record/lineRecordSource";
import { notedRecords } from "@/lib/sources/git/record/notedRecords";
import { type CommitMark, commitMark, unmarked } from "./commitMark";

/** Of lines that a squash's mark does not speak for (`judgeUnmapped`). */
function markOfNobody(squash: CommitMark): CommitMark {
  return squash.verdict === "proven" || squash.verdict === "declared" ? unmarked : { ...squash, agents: [] };
}

/** The mark of every origin of lines: commits as they are judged, writers of line records as the records are read. */
export class OriginMarks {
  private readonly marks = new Map<OriginKey, CommitMark>();

  set(sha: string, mark: CommitMark): void {
    this.marks.set(sha, mark);
  }

  of(origin: OriginKey): CommitMark {
    const known = this.marks.get(origin);
    if (known !== undefined || writerOfOrigin(origin) !== unmapped) return known ?? unmarked;
    return markOfNobody(this.of(commitOfOrigin(origin)));
  }

  /** `source`, with the marks of the writers of all that is read from it noted here. Commits are to be judged before. */
  noting(source: LineRecordSource): LineRecordSource {
    return notedRecords(source, (sha, { writers }) => {
      for (const [place, writer] of writers.entries()) this.marks.set(originKey(sha, place), commitMark(judgeWriter(writer, this.of(sha).verdict)));
    });
  }
}
