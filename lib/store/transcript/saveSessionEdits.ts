import { z } from "zod";
import { remoteKey } from "@/lib/core/history/remoteKey";
import type { WrittenEdit } from "@/lib/core/attribution/session/writtenEdit";
import type { Bulk } from "../bulk";

export interface Sender {
  /** Id of a member, or `command line`. */
  readonly sentBy: string;
  readonly sentAt: Date;
  /** Takes edits without a remote, and those of a remote that no repository has. */
  readonly otherwise?: number;
}

export interface SavedEdits {
  /** Edits that were not here yet. */
  readonly accepted: number;
  /** Repositories that have some of them. */
  readonly repositories: readonly number[];
}

const webSchema = z.object({ id: z.number(), webUrl: z.string() });
const idSchema = z.object({ repositoryId: z.number().nullable() });

/** Stores edits, each once, with the repository of their remote. One transaction. */
export async function saveSessionEdits(bulk: Bulk, edits: readonly WrittenEdit[], { sentBy, sentAt, otherwise }: Sender): Promise<SavedEdits> {
  return await bulk.transaction(async () => {
    const web = await bulk.query(webSchema, `SELECT "id", "webUrl" FROM "Repository" WHERE "webUrl" IS NOT NULL ORDER BY "id" DESC`);
    const byRemote = new Map(web.map(({ id, webUrl }) => [remoteKey(webUrl), id]));
    await bulk.execute(`CREATE TEMP TABLE incoming (LIKE "SessionEdit") ON COMMIT DROP`);
    await bulk.copy("incoming", ["id", "session", "agent", "model", "remote", "repositoryId", "file", "writtenAt", "lines", "sentBy", "sentAt"], edits.map((edit) => {
      const remote = edit.repository === null ? null : remoteKey(edit.repository);
      const lines = Buffer.concat(edit.lines.map((line) => Buffer.from(line, "base64url")));
      return [edit.id, edit.session, edit.agent, edit.model, remote, (remote === null ? undefined : byRemote.get(remote)) ?? otherwise ?? null, edit.file, new Date(edit.at), lines, sentBy, sentAt];
    }));
    const saved = await bulk.query(idSchema, `INSERT INTO "SessionEdit" SELECT DISTINCT ON ("id") * FROM incoming ORDER BY "id" ON CONFLICT ("id") DO NOTHING RETURNING "repositoryId"`);
    return { accepted: saved.length, repositories: [...new Set(saved.flatMap(({ repositoryId }) => repositoryId ?? []))].sort((one, other) => one - other) };
  });
}
