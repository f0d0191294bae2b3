import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

/** What persons who are or were in a team are called, by number. */
export async function listMemberNames(db: Database): Promise<ReadonlyMap<number, string>> {
  const rows = await readRows(db, z.object({ id: z.number(), name: z.string() }), Prisma.sql`
    SELECT DISTINCT coalesce(i."personId", i."id") AS id, coalesce(p."name", i."name") AS name FROM "Membership" m JOIN "Identity" i ON i."id" = m."identityId" LEFT JOIN "Person" p ON p."id" = i."personId"`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
