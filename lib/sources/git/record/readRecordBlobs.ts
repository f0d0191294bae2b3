import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import { decodeText } from "../decodeText";
import { GitFailure } from "../gitFailure";
import { readObjects } from "../readObjects";
import type { Repository } from "../repository";

/** The longest note in git-ai's own history has 1 MB; nobody's lines are worth more memory than this. */
const mostBytes = 32 << 20;

/** The records of some commits out of `blobs` (object ids by commit); what is too long, no blob or no record is left out. One git process. */
export async function readRecordBlobs(repository: Repository, blobs: ReadonlyMap<string, string>, shas: readonly string[], parse: (text: string) => LineRecord | null): Promise<ReadonlyMap<string, LineRecord>> {
  const wanted = shas.flatMap((sha) => ({ sha, blob: blobs.get(sha) ?? "" })).filter(({ blob }) => blob !== "");
  const records = new Map<string, LineRecord>();
  let at = 0;
  try {
    for await (const { bytes } of readObjects(repository, wanted.map(({ blob }) => blob), mostBytes)) {
      const sha = wanted[at++]?.sha ?? "";
      const record = bytes === null ? null : parse(decodeText(bytes));
      if (record) records.set(sha, record);
    }
  } catch (cause) {
    if (!(cause instanceof GitFailure)) throw cause; // One corrupt note ends git: what came before it counts.
  }
  return records;
}
