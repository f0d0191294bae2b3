import { z } from "zod";
import { readersTrust } from "@/lib/core/access/readersTrust";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import type { Asking } from "./readAccess";

const rowSchema = z.object({ forge: z.string(), isGone: z.boolean(), checkedAt: z.date().nullable(), errorMessage: z.string().nullable(), isPublic: z.boolean(), members: z.array(z.string()), connected: z.array(z.string()) });

/** What forges say of who may read one repository. */
export interface RepositoryReaders {
  /** Names of the forges that have it; none: its list is asked. */
  readonly forges: readonly string[];
  /** One of them said it within the time that this is believed. */
  readonly isTold: boolean;
  /** When it was said last; null where it never was. */
  readonly checkedAt: Date | null;
  /** Why it was not said when it was asked last. */
  readonly errorMessage: string | null;
  /** Ids of the members who may read it by that. */
  readonly members: ReadonlySet<string>;
  /** Ids of the members who have an account on one of these forges. */
  readonly connected: ReadonlySet<string>;
}

/** Who may read a repository by what its forges said within the time that this is believed, and what is to be said of it where they did not. */
export async function readRepositoryReaders(db: Database, repositoryId: number, { now, github, gitlab }: Asking): Promise<RepositoryReaders> {
  const since = new Date(now.getTime() - readersTrust.longest);
  const rows = await readRows(db, rowSchema, Prisma.sql`
    SELECT f."name" AS forge, r."goneAt" IS NOT NULL AS "isGone", w."checkedAt", w."errorMessage", coalesce(w."isPublic", false) AS "isPublic",
      ARRAY(SELECT a."userId" FROM "Account" a WHERE a."provider" = f."kind"::text AND a."providerAccountId" = ANY(w."accounts") AND f."webUrl" = CASE f."kind" WHEN 'github' THEN ${github} WHEN 'gitlab' THEN ${gitlab} END) AS members,
      ARRAY(SELECT a."userId" FROM "Account" a WHERE a."provider" = f."kind"::text AND f."webUrl" = CASE f."kind" WHEN 'github' THEN ${github} WHEN 'gitlab' THEN ${gitlab} END) AS connected
    FROM "ForgeRepository" r JOIN "Forge" f ON f."id" = r."forgeId" AND f."kind" <> 'files' LEFT JOIN "ForgeReaders" w ON w."forgeId" = r."forgeId" AND w."externalId" = r."externalId"
    WHERE r."repositoryId" = ${repositoryId} ORDER BY f."id"`);
  const told = rows.filter(({ isGone, checkedAt }) => !isGone && checkedAt !== null && checkedAt > since);
  const everybody = told.some(({ isPublic }) => isPublic) ? (await db.user.findMany({ select: { id: true } })).map(({ id }) => id) : [];
  return {
    forges: rows.map(({ forge }) => forge), isTold: told.length > 0, checkedAt: rows.reduce<Date | null>((newest, { checkedAt }) => (checkedAt !== null && (newest === null || checkedAt > newest) ? checkedAt : newest), null),
    errorMessage: rows.find(({ errorMessage }) => errorMessage !== null)?.errorMessage ?? null, members: new Set([...everybody, ...told.flatMap(({ members }) => members)]), connected: new Set(rows.flatMap(({ connected }) => connected)),
  };
}
