import { z } from "zod";
import type { PersonKind } from "@/lib/core/people/person";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

const rowSchema = z.object({ id: z.number(), name: z.string(), kind: z.enum(["person", "agent", "bot"]), identities: z.number(), addresses: z.array(z.string()) });

export type ListedPerson = Readonly<z.infer<typeof rowSchema>>;

export interface PeopleQuery {
  /** Part of a name or address, in any case; '' is everybody. */
  readonly search: string;
  readonly kind: PersonKind;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** One page of persons by name, each with how many identities are theirs and the first of their addresses. No numbers of anybody's work. */
export async function listPeople(db: Database, { search, kind, page, pageSize }: PeopleQuery): Promise<{ readonly rows: readonly ListedPerson[]; readonly total: number }> {
  const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const found = search === "" ? Prisma.sql`TRUE` : Prisma.sql`EXISTS (SELECT FROM "Identity" o WHERE o."personId" = p."id" AND (o."name" ILIKE ${like} OR o."email" ILIKE ${like}))`;
  const from = Prisma.sql`FROM "Person" p WHERE p."kind" = ${kind}::"PersonKind" AND ${found}`;
  const [rows, [total]] = await Promise.all([
    readRows(db, rowSchema, Prisma.sql`
      SELECT p."id", p."name", p."kind"::text AS kind, (SELECT count(*)::int FROM "Identity" i WHERE i."personId" = p."id") AS identities,
        ARRAY(SELECT DISTINCT lower(i."email") FROM "Identity" i WHERE i."personId" = p."id" ORDER BY 1 LIMIT 4) AS addresses
      ${from} ORDER BY lower(p."name"), p."id" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`),
    readRows(db, z.object({ total: z.number() }), Prisma.sql`SELECT count(*)::int AS total ${from}`),
  ]);
  return { rows, total: total?.total ?? 0 };
}
