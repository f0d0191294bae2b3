import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Bulk } from "../bulk";
import type { Cursor, Ledger } from "./batch";

const cursorSchema = z.object({
  fence: z.number(), changeCount: z.number(), commitCount: z.number(), head: z.instanceof(Buffer).nullable(), lastLandedAt: z.date().nullable(),
});
const pathSchema = z.object({ id: z.number(), path: z.string() });

/** What is stored of a repository, as `startReading` finds it. */
export async function readCursor(bulk: Bulk, repositoryId: number): Promise<Cursor & { fence: number }> {
  const [row] = await bulk.query(cursorSchema, `
    SELECT r."fence", r."changeCount", r."commitCount", r."head", c."landedAt" AS "lastLandedAt"
    FROM "Repository" r LEFT JOIN "Change" c ON c."repositoryId" = r."id" AND c."ordinal" = r."changeCount" - 1
    WHERE r."id" = $1`, [repositoryId]);
  if (row === undefined) throw new AppError("not-found", "This repository is not (or no longer) in Byline.");
  return { ...row, head: row.head?.toString("hex") ?? null, lastLandedAt: row.lastLandedAt?.getTime() ?? null };
}

/**
 * Takes a repository for writing: raises its fence, so that whoever held it before is refused from now on, and returns
 * what is stored. Paths are loaded once here (about 0.1 s per 100,000).
 */
export async function startReading(bulk: Bulk, repositoryId: number): Promise<Ledger> {
  await bulk.execute(`UPDATE "Repository" SET "fence" = "fence" + 1 WHERE "id" = $1`, [repositoryId]);
  const { fence, ...cursor } = await readCursor(bulk, repositoryId);
  const paths = await bulk.query(pathSchema, `SELECT "id", "path" FROM "FilePath" WHERE "repositoryId" = $1`, [repositoryId]);
  return { repositoryId, fence, cursor, pathIds: new Map(paths.map((row) => [row.path, row.id])), identityIds: new Map() };
}
