import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

const accountSchema = z.object({ externalId: z.string(), identityId: z.number(), personId: z.number() });
const teamSchema = z.object({ externalId: z.string(), id: z.number() });

/** People behind accounts of a forge, by its ids (bots and what is not stored have no entry), and its teams that are stored. */
export async function readForgeMembers(db: Database, forgeId: number, accounts: readonly string[]): Promise<{ readonly people: ReadonlyMap<string, z.infer<typeof accountSchema>>; readonly teams: readonly z.infer<typeof teamSchema>[] }> {
  const [people, teams] = await Promise.all([
    readRows(db, accountSchema, Prisma.sql`
      SELECT a."externalId", a."identityId", coalesce(i."personId", i."id") AS "personId" FROM "ForgeAccount" a JOIN "Identity" i ON i."id" = a."identityId" LEFT JOIN "Person" p ON p."id" = i."personId"
      WHERE a."forgeId" = ${forgeId} AND a."externalId" = ANY(${[...new Set(accounts)]}::text[]) AND a."kind" IN ('user', 'unknown') AND coalesce(p."kind"::text, 'person') = 'person'`),
    readRows(db, teamSchema, Prisma.sql`SELECT "externalId", "id" FROM "Team" WHERE "forgeId" = ${forgeId} AND "externalId" IS NOT NULL`),
  ]);
  return { people: new Map(people.map((each) => [each.externalId, each])), teams };
}
