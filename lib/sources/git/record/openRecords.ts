import type { Repository } from "../repository";
import { combineRecords } from "./combineRecords";
import type { LineRecordSource } from "./lineRecordSource";
import { openGitAiNotes } from "./openGitAiNotes";

/** Every record of who wrote single lines that the repository brings with it, the one that is believed first standing first. */
export async function openRecords(repository: Repository): Promise<LineRecordSource> {
  return combineRecords([await openGitAiNotes(repository)]);
}
