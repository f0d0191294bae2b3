import type { LineRecord, LineWriter } from "@/lib/core/attribution/record/lineRecord";
import { type OriginKey, originKey } from "@/lib/core/history/originKey";
import type { LineRecordSource } from "@/lib/sources/git/record/lineRecordSource";
import { type CommitMark, unmarked } from "./commitMark";

/** The mark of every origin of lines: commits as they are judged, writers of line records as the records are read. */
export class OriginMarks {
  private readonly marks = new Map<OriginKey, CommitMark>();

  set(sha: string, mark: CommitMark): void {
    this.marks.set(sha, mark);
  }

  of(origin: OriginKey): CommitMark {
    return this.marks.get(origin) ?? unmarked;
  }

  /** `source`, with the marks of the writers of all that is read from it noted here. Commits are to be judged before. */
  noting(source: LineRecordSource): LineRecordSource {
    const read = async (shas: readonly string[]): Promise<ReadonlyMap<string, LineRecord>> => {
      const records = await source.read(shas);
      for (const [sha, { writers }] of records) for (const [place, writer] of writers.entries()) this.marks.set(originKey(sha, place), this.markOf(writer, this.of(sha)));
      return records;
    };
    return { ...source, read };
  }

  /** Bot goes before everything but left-out files (DECISIONS 2). */
  private markOf({ kind, agent, model, modelId }: LineWriter, commit: CommitMark): CommitMark {
    if (commit.verdict === "bot") return commit;
    if (kind === "person") return { verdict: "human", byPolicy: false, agents: [] };
    return { verdict: "proven", byPolicy: false, agents: [`${agent ?? "unnamed"}\0${modelId ?? model ?? ""}`] };
  }
}
