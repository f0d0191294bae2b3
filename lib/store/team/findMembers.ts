import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

const rowSchema = z.object({ asked: z.string(), identityId: z.number(), personId: z.number(), name: z.string() });

/** Who is meant by an address, a login or a whole name, in any case. */
export type FoundMember = Readonly<z.infer<typeof rowSchema>>;

/**
 * People by what a file or a form calls them: an address of theirs, the login of an account of theirs (with or without `@`), or the whole name of a person. One
 * row a person and word; a word that two people have gives two rows. Agents, bots and the erased are nobody.
 */
export async function findMembers(db: Database, words: readonly string[]): Promise<FoundMember[]> {
  const asked = [...new Set(words.map((word) => word.trim().toLowerCase()).filter((word) => word !== ""))];
  return await readRows(db, rowSchema, Prisma.sql`
    WITH asked AS (SELECT word, ltrim(word, '@') AS bare FROM unnest(${asked}::text[]) AS w(word)),
    hit AS (
      SELECT a.word, i."id" FROM asked a JOIN "Identity" i ON lower(i."email") = a.word
      UNION SELECT a.word, f."identityId" FROM asked a JOIN "ForgeAccount" f ON lower(f."login") = a.bare AND f."kind" IN ('user', 'unknown')
      UNION SELECT a.word, i."id" FROM asked a JOIN "Identity" i ON lower(i."email") LIKE '%@users.noreply.%' AND (split_part(lower(i."email"), '@', 1) = a.bare OR split_part(split_part(lower(i."email"), '@', 1), '+', 2) = a.bare)
      UNION SELECT a.word, i."id" FROM asked a JOIN "Person" p ON lower(p."name") = a.word JOIN "Identity" i ON i."personId" = p."id"
    )
    SELECT DISTINCT ON (h.word, coalesce(i."personId", i."id")) h.word AS asked, i."id" AS "identityId", coalesce(i."personId", i."id") AS "personId", coalesce(p."name", i."name") AS name
    FROM hit h JOIN "Identity" i ON i."id" = h."id" LEFT JOIN "Person" p ON p."id" = i."personId"
    WHERE coalesce(p."kind"::text, 'person') = 'person' AND i."email" NOT LIKE '%@erased.invalid' ORDER BY h.word, coalesce(i."personId", i."id"), i."id"`);
}
