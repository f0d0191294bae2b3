import { z } from "zod";
import type { Roster } from "@/lib/core/team/team";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

const source = z.enum(["page", "file", "github", "gitlab", "codeowners"]);
const teamSchema = z.object({ id: z.number(), slug: z.string(), name: z.string(), parentId: z.number().nullable(), source, endedAt: z.string().nullable() });
const membershipSchema = z.object({ id: z.number(), teamId: z.number(), identityId: z.number(), personId: z.number(), from: z.string().nullable(), until: z.string().nullable(), source });
const identitySchema = z.object({ id: z.number(), personId: z.number() });

/** Every team, those that ended too, with the people who are and were in it. Tells nothing about anybody's work. */
export async function readRoster(db: Database): Promise<Roster> {
  const [teams, memberships, identities] = await Promise.all([
    readRows(db, teamSchema, Prisma.sql`SELECT "id", "slug", "name", "parentId", "source"::text AS source, ("endedAt" AT TIME ZONE 'UTC')::date::text AS "endedAt" FROM "Team" ORDER BY "name", "id"`),
    readRows(db, membershipSchema, Prisma.sql`
      SELECT m."id", m."teamId", m."identityId", coalesce(i."personId", i."id") AS "personId", m."from"::text AS "from", m."until"::text AS "until", m."source"::text AS source
      FROM "Membership" m JOIN "Identity" i ON i."id" = m."identityId" ORDER BY m."id"`),
    readRows(db, identitySchema, Prisma.sql`
      SELECT i."id", coalesce(i."personId", i."id") AS "personId" FROM "Identity" i
      WHERE coalesce(i."personId", i."id") IN (SELECT coalesce(o."personId", o."id") FROM "Membership" m JOIN "Identity" o ON o."id" = m."identityId") ORDER BY 1`),
  ]);
  return { teams, memberships, identities };
}
