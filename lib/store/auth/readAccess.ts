import { z } from "zod";
import type { PrivacyMode } from "@/lib/core/access/privacyMode";
import { readersTrust } from "@/lib/core/access/readersTrust";
import type { Access } from "@/lib/core/access/visibleRepositories";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { storeError } from "../storeError";

/** When somebody asks, and the servers on which members sign in: a number of an account means nothing on another server. */
export interface Asking {
  readonly now: Date;
  /** `https://github.com`, without a slash at the end; null where nobody signs in there. */
  readonly github: string | null;
  readonly gitlab: string | null;
}

const nobody: Access = { role: "viewer", figuresFor: "listed", detailsFor: "listed", listed: [], readable: [] };

/** Repositories whose details the member may see as their forge said it within the time that this is believed; those without a forge go by their list. */
async function readReadable(db: Database, userId: string, { now, github, gitlab }: Asking): Promise<readonly number[]> {
  const since = new Date(now.getTime() - readersTrust.longest);
  const rows = await readRows(db, z.object({ id: z.number() }), Prisma.sql`
    WITH own AS (
      SELECT f."id" AS forge, a."providerAccountId" AS account FROM "Account" a
      JOIN "Forge" f ON a."provider" = f."kind"::text AND f."webUrl" = CASE f."kind" WHEN 'github' THEN ${github} WHEN 'gitlab' THEN ${gitlab} END
      WHERE a."userId" = ${userId}
    ), told AS (
      SELECT r."repositoryId" AS id, r."goneAt" IS NULL AND w."checkedAt" > ${since} AND (w."isPublic" OR EXISTS (SELECT FROM own WHERE own.forge = r."forgeId" AND own.account = ANY(w."accounts"))) AS may
      FROM "ForgeRepository" r JOIN "Forge" f ON f."id" = r."forgeId" AND f."kind" <> 'files' LEFT JOIN "ForgeReaders" w ON w."forgeId" = r."forgeId" AND w."externalId" = r."externalId"
      WHERE r."repositoryId" IS NOT NULL
    )
    SELECT id FROM told WHERE may
    UNION SELECT l."repositoryId" AS id FROM "RepositoryAccess" l WHERE l."userId" = ${userId} AND NOT EXISTS (SELECT FROM told WHERE told.id = l."repositoryId") ORDER BY 1`);
  return rows.map(({ id }) => id);
}

/** Role, lists, forges' words and the organisation's settings at this moment. Somebody who is no member stands on no list. */
export async function readAccess(db: Database, userId: string, asking: Asking): Promise<Access & { readonly mode: PrivacyMode }> {
  const [organisation, user] = await Promise.all([
    db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { privacyMode: true, figuresFor: true, detailsFor: true } }),
    db.user.findUnique({ where: { id: userId }, select: { role: true, access: { select: { repositoryId: true } } } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
  const { privacyMode: mode, figuresFor, detailsFor } = organisation;
  if (user === null) return { ...nobody, mode };
  const readable = detailsFor === "forge" ? await readReadable(db, userId, asking) : [];
  return { role: user.role, figuresFor, detailsFor, listed: user.access.map((row) => row.repositoryId), readable, mode };
}
