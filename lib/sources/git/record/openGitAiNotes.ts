import { parseGitAiNote } from "@/lib/core/attribution/record/parseGitAiNote";
import type { Repository } from "../repository";
import type { LineRecordSource } from "./lineRecordSource";
import { openNotes } from "./openNotes";

/** The notes of git-ai in a repository, the tool's own ref first; what it fetched and has not merged yet stands behind it. */
export const openGitAiNotes = (repository: Repository): Promise<LineRecordSource> => openNotes(repository, ["refs/notes/ai", "refs/notes/ai-remote"], parseGitAiNote);
