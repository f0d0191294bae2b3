import { z } from "zod";
import type { Bulk } from "../bulk";

/** Class of every change of a repository that has one, by ordinal. */
export async function readStoredClasses(bulk: Bulk, repositoryId: number): Promise<ReadonlyMap<number, string>> {
  const rows = await bulk.query(z.object({ ordinal: z.number(), class: z.string() }), `SELECT "changeOrdinal" AS ordinal, "class" FROM "ChangeClass" WHERE "repositoryId" = $1`, [repositoryId]);
  return new Map(rows.map((row) => [row.ordinal, row.class]));
}
