import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import type { LineRecordSource } from "./lineRecordSource";

/** The same source; `note` is told every record that is read from it, before whoever asked has it. */
export function notedRecords(source: LineRecordSource, note: (sha: string, record: LineRecord) => void): LineRecordSource {
  const read = async (shas: readonly string[]): Promise<ReadonlyMap<string, LineRecord>> => {
    const records = await source.read(shas);
    for (const [sha, record] of records) note(sha, record);
    return records;
  };
  return { ...source, read };
}
