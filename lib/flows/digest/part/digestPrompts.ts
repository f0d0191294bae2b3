import { promptLines } from "@/lib/core/digest/promptLines";
import { formatMonth } from "@/lib/core/report/formatMonth";
import type { Headline } from "@/lib/core/report/headline";
import { dayInZone, monthOf } from "@/lib/core/report/week";
import { readerPrompts } from "@/lib/store/reports/readerPrompts";
import type { DigestWorld } from "../digestWorld";

/** What waits for the reader: policies that were not kept, questions about own changes, the questions of the month. */
export async function digestPrompts({ db, scope, reader, dueAt, organisation, link }: DigestWorld): Promise<Headline[]> {
  const today = dayInZone(dueAt, organisation.timeZone);
  const prompts = await readerPrompts(db, scope, reader === null ? null : { ...reader, today });
  return promptLines(prompts, formatMonth(monthOf(today)), (path) => link(path, null));
}
