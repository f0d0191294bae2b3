import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

const rowSchema = z.object({ forgeId: z.number(), externalId: z.string(), fullName: z.string(), isPrivate: z.boolean() });

/** A repository whose forge is to be asked who may read it. */
export type ReadersDue = z.infer<typeof rowSchema>;

/** Repositories that are added here and whose readers were asked for last before then, the longest ago first; none while details do not go by forges. */
export async function readersDue(db: Database, before: Date): Promise<readonly ReadersDue[]> {
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT r."forgeId", r."externalId", r."fullName", r."isPrivate" FROM "ForgeRepository" r JOIN "Forge" f ON f."id" = r."forgeId" AND f."kind" <> 'files'
    LEFT JOIN "ForgeReaders" w ON w."forgeId" = r."forgeId" AND w."externalId" = r."externalId"
    WHERE r."repositoryId" IS NOT NULL AND r."goneAt" IS NULL AND (w."askedAt" IS NULL OR w."askedAt" <= ${before}) AND (SELECT "detailsFor" FROM "Organisation" WHERE "id" = 1) = 'forge'
    ORDER BY w."askedAt" NULLS FIRST, r."forgeId", r."externalId"`);
}
