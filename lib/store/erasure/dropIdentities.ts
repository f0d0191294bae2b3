import { z } from "zod";
import type { Erased } from "@/lib/core/erasure/erased";
import type { Bulk } from "../bulk";
import { findMoves } from "./findMoves";

const accountSchema = z.object({ id: z.number(), email: z.string() });
const idSchema = z.object({ id: z.number() });

/** What still names them: what members said of who they are goes, and so do the names of the person and of accounts. */
const statements = [
  `DELETE FROM "PersonStatement" WHERE "oneId" = ANY($1::int[]) OR "otherId" = ANY($1::int[])`,
  `WITH named AS (SELECT DISTINCT "personId" AS id FROM "Identity" WHERE "id" = ANY($1::int[]) AND "personId" IS NOT NULL),
    gone AS (DELETE FROM "Person" WHERE "id" IN (SELECT id FROM named)), proposed AS (DELETE FROM "PersonProposal" WHERE "oneId" IN (SELECT id FROM named) OR "otherId" IN (SELECT id FROM named))
  UPDATE "Identity" SET "personId" = NULL WHERE "personId" IN (SELECT id FROM named)`,
  `UPDATE "ForgeAccount" a SET "identityId" = w.next, "login" = 'erased', "name" = '', "email" = '' FROM unnest($1::int[], $2::int[]) AS w(id, next) WHERE a."identityId" = w.id`,
];

async function clearAccounts(bulk: Bulk, erased: Erased): Promise<void> {
  const rows = await bulk.query(accountSchema, `SELECT "id", "email" FROM "ForgeAccount" WHERE "email" <> ''`);
  const theirs = rows.filter(({ email }) => erased.address(email) !== null).map(({ id }) => id);
  await bulk.execute(`UPDATE "ForgeAccount" SET "name" = '', "email" = '' WHERE "id" = ANY($1::int[])`, [theirs]);
}

/** Removes the identities of the erased that no commit bears any more, and what names them; their places in teams are their tombstones'. Who is who is to be found anew afterwards. Inside a transaction. */
export async function dropIdentities(bulk: Bulk, erased: Erased): Promise<void> {
  await clearAccounts(bulk, erased);
  const moves = await findMoves(bulk, erased);
  const ids = [...moves.keys()];
  if (ids.length === 0) return;
  await bulk.execute(`UPDATE "Membership" m SET "identityId" = w.next FROM unnest($1::int[], $2::int[]) AS w(id, next) WHERE m."identityId" = w.id`, [ids, [...moves.values()]]);
  const kept = await bulk.query(idSchema, `SELECT DISTINCT "authorId" AS id FROM "Commit" WHERE "authorId" = ANY($1::int[])`, [ids]);
  const gone = ids.filter((id) => !kept.some((row) => row.id === id));
  for (const statement of statements) await bulk.execute(statement, statement.includes("$2") ? [gone, gone.map((id) => moves.get(id) ?? id)] : [gone]);
  await bulk.execute(`DELETE FROM "Identity" WHERE "id" = ANY($1::int[])`, [gone]);
}
