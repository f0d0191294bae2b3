import type { Repository } from "../repository";
import { combineRecords } from "./combineRecords";
import type { LineRecordSource } from "./lineRecordSource";
import { openEntireRecords } from "./openEntireRecords";
import { openGitAiNotes } from "./openGitAiNotes";

/** Every record of who wrote single lines that the repository brings with it, the one that is believed first standing first. */
export async function openRecords(repository: Repository): Promise<LineRecordSource> {
  const entire = await openEntireRecords(repository);
  return combineRecords([await openGitAiNotes(repository), ...(entire ? [entire] : [])]);
}
