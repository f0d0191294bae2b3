import { z } from "zod";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ classedWith: z.string() });

/** What a repository's changes were classed with. */
export async function readClassedWith(bulk: Bulk, repositoryId: number): Promise<string> {
  const [row] = await bulk.query(rowSchema, `SELECT "classedWith" FROM "Repository" WHERE "id" = $1`, [repositoryId]);
  return row?.classedWith ?? "";
}

export async function saveClassedWith(bulk: Bulk, repositoryId: number, name: string): Promise<void> {
  await bulk.execute(`UPDATE "Repository" SET "classedWith" = $2 WHERE "id" = $1`, [repositoryId, name]);
}
