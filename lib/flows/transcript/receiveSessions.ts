import { readEdits } from "@/lib/core/attribution/session/readEdits";
import { AppError } from "@/lib/errors";
import { openBulk } from "@/lib/store/bulk";
import type { Database } from "@/lib/store/client";
import { addJob } from "@/lib/store/queue/addJob";
import { saveSessionEdits } from "@/lib/store/transcript/saveSessionEdits";

export interface ReceivedSessions {
  /** Edits that are new, and edits that were here already. */
  readonly accepted: number;
  readonly known: number;
  readonly refused: readonly { readonly id: string | null; readonly reason: string }[];
}

export interface SessionWorld {
  readonly db: Database;
  readonly databaseUrl: string;
  /** Id of the member who sends them. */
  readonly sentBy: string;
  readonly now: Date;
}

const mostEdits = 1_000;

/** Stores what a developer's machine sent, each edit once, and has the repositories read again that they are of. Throws `bad-input` for what is no file of sessions, or too many edits. */
export async function receiveSessions({ db, databaseUrl, sentBy, now }: SessionWorld, text: string): Promise<ReceivedSessions> {
  const read = readEdits(text);
  if (read === null) throw new AppError("bad-input", "This is no file of sessions, or of another version.", { hint: "The first line is {\"byline\":\"sessions\",\"version\":1}." });
  if (read.edits.length + read.refused.length > mostEdits) throw new AppError("bad-input", `No more than ${String(mostEdits)} edits at once.`, { hint: "Send them in parts." });
  const bulk = await openBulk(databaseUrl);
  try {
    const { accepted, repositories } = await saveSessionEdits(bulk, read.edits, { sentBy, sentAt: now });
    for (const repositoryId of repositories) await addJob(db, "ingest", { repositoryId });
    return { accepted, known: read.edits.length - accepted, refused: read.refused.map(({ id, reason }) => ({ id, reason })) };
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
