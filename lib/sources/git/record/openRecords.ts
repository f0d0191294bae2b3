import { parseWhogititNote } from "@/lib/core/attribution/record/parseWhogititNote";
import type { SessionEdit } from "@/lib/core/attribution/session/sessionEdit";
import type { Repository } from "../repository";
import { combineRecords } from "./combineRecords";
import type { LineRecordSource } from "./lineRecordSource";
import { openAgentTraces } from "./openAgentTraces";
import { openEntireRecords } from "./openEntireRecords";
import { openGitAiBlobs } from "./openGitAiBlobs";
import { openGitAiNotes } from "./openGitAiNotes";
import { openNotes } from "./openNotes";
import { sessionRecords } from "./sessionRecords";

/** Every record of who wrote single lines that the repository brings with it, the one that is believed first standing first; last what sessions wrote that were collected apart (`edits`). */
export async function openRecords(repository: Repository, edits: readonly SessionEdit[] = []): Promise<LineRecordSource> {
  const notes = await openGitAiNotes(repository);
  const blobs = await openGitAiBlobs(repository);
  const whogitit = await openNotes(repository, ["refs/notes/whogitit"], parseWhogititNote);
  const entire = await openEntireRecords(repository);
  const sessions = await sessionRecords(repository, edits);
  const traces = await openAgentTraces(repository);
  return combineRecords([notes, blobs, whogitit.state === "" ? null : whogitit, entire, sessions, traces].flatMap((source) => source ?? []));
}
