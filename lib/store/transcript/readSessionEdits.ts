import { z } from "zod";
import type { SessionEdit } from "@/lib/core/attribution/session/sessionEdit";
import { remoteKey } from "@/lib/core/history/remoteKey";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ id: z.string(), session: z.string(), agent: z.string(), model: z.string().nullable(), file: z.string(), writtenAt: z.date(), lines: z.instanceof(Buffer) });
const webSchema = z.object({ webUrl: z.string().nullable() });
/** Bytes of one line's hash. */
const size = 16;

/** What sessions wrote in a repository, oldest first, and what waited for a repository of its remote. Keys of lines are hashes in base64url. */
export async function readSessionEdits(bulk: Bulk, repositoryId: number): Promise<SessionEdit[]> {
  const [found] = await bulk.query(webSchema, `SELECT "webUrl" FROM "Repository" WHERE "id" = $1`, [repositoryId]);
  const remote = found?.webUrl === null || found === undefined ? null : remoteKey(found.webUrl);
  await bulk.execute(`UPDATE "SessionEdit" SET "repositoryId" = $1 WHERE "repositoryId" IS NULL AND "remote" = $2`, [repositoryId, remote]);
  const rows = await bulk.query(rowSchema, `SELECT "id", "session", "agent", "model", "file", "writtenAt", "lines" FROM "SessionEdit" WHERE "repositoryId" = $1 ORDER BY "writtenAt", "id"`, [repositoryId]);
  return rows.map(({ writtenAt, lines, ...edit }) => ({ ...edit, at: writtenAt.getTime(), lines: Array.from({ length: lines.length / size }, (_, at) => lines.toString("base64url", at * size, (at + 1) * size)) }));
}
