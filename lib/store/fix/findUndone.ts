import { z } from "zod";
import type { RevertTarget } from "@/lib/core/fix/revertTarget";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ ordinal: z.number() });

const first = async (bulk: Bulk, sql: string, values: readonly unknown[]): Promise<number | null> => (await bulk.query(rowSchema, sql, values))[0]?.ordinal ?? null;

/** Bounds of the ids that begin with these digits. */
function idsOf(sha: string): readonly [Buffer, Buffer] {
  const even = sha.slice(0, sha.length - (sha.length % 2));
  return [Buffer.from(even, "hex"), Buffer.from(even.padEnd(64, "f"), "hex")];
}

/** The change before `ordinal` that a revert takes back: by the commit it names, also one behind a change, by the number of a pull request, by the title; the newest that fits. Null where none does. */
export async function findUndone(bulk: Bulk, repositoryId: number, ordinal: number, { shas, numbers, title }: RevertTarget): Promise<number | null> {
  for (const sha of shas) {
    const [from, to] = idsOf(sha);
    const found = await first(bulk, `SELECT "changeOrdinal" AS ordinal FROM "Commit" WHERE "repositoryId" = $1 AND "sha" BETWEEN $2 AND $3 AND encode("sha", 'hex') LIKE $4 AND "changeOrdinal" < $5 ORDER BY 1 DESC LIMIT 1`, [repositoryId, from, to, `${sha}%`, ordinal]);
    if (found !== null) return found;
  }
  for (const number of numbers) {
    const found = await first(bulk, `
      SELECT "ordinal" FROM "Change" WHERE "repositoryId" = $1 AND "pullNumber" = $2 AND "ordinal" < $3
      UNION SELECT "changeOrdinal" FROM "ChangePull" WHERE "repositoryId" = $1 AND "number" = $2 AND "changeOrdinal" < $3 ORDER BY 1 DESC LIMIT 1`, [repositoryId, number, ordinal]);
    if (found !== null) return found;
  }
  if (title === "") return null;
  return await first(bulk, `SELECT "ordinal" FROM "Change" WHERE "repositoryId" = $1 AND "ordinal" < $2 AND ("title" = $3 OR (starts_with("title", $3) AND regexp_replace("title", '(\\s*\\([#!]\\d+\\))+\\s*$', '') = $3)) ORDER BY 1 DESC LIMIT 1`, [repositoryId, ordinal, title]);
}
