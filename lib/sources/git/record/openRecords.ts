import type { SessionEdit } from "@/lib/core/attribution/session/sessionEdit";
import type { Repository } from "../repository";
import { combineRecords } from "./combineRecords";
import type { LineRecordSource } from "./lineRecordSource";
import { openEntireRecords } from "./openEntireRecords";
import { openGitAiNotes } from "./openGitAiNotes";
import { sessionRecords } from "./sessionRecords";

/** Every record of who wrote single lines that the repository brings with it, the one that is believed first standing first; last what sessions wrote that were collected apart (`edits`). */
export async function openRecords(repository: Repository, edits: readonly SessionEdit[] = []): Promise<LineRecordSource> {
  const entire = await openEntireRecords(repository);
  const sessions = await sessionRecords(repository, edits);
  return combineRecords([await openGitAiNotes(repository), ...(entire ? [entire] : []), ...(sessions ? [sessions] : [])]);
}
