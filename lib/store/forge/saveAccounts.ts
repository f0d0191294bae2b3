import { z } from "zod";
import type { ForgeAccountFacts } from "@/lib/core/forge/forgeFacts";
import { noReplyAddress } from "@/lib/core/forge/noReplyAddress";
import type { Bulk } from "../bulk";
import { plainText } from "../ledger/plainText";

const limit = 300;
const idSchema = z.object({ id: z.number(), key: z.string() });
const knownSchema = z.object({ key: z.string(), login: z.string(), name: z.string(), email: z.string() });
const clean = (text: string) => plainText(text, limit);

/** What is stored of accounts of which this answer does not tell the name or the address (lists of issues do not). */
async function knownAccounts(bulk: Bulk, forgeId: number, ids: readonly string[]): Promise<ReadonlyMap<string, z.infer<typeof knownSchema>>> {
  const rows = await bulk.query(knownSchema, `SELECT "externalId" AS key, "login", "name", "email" FROM "ForgeAccount" WHERE "forgeId" = $1 AND "externalId" = ANY($2::text[])`, [forgeId, ids]);
  // A name that is the login is none that was told.
  return new Map(rows.map((row) => [row.key, row.name === row.login ? { ...row, name: "" } : row]));
}

/** Stores accounts as they are told now, each with its identity. Returns their numbers by the forge's id. Call it in a transaction. */
export async function saveAccounts(bulk: Bulk, forge: { readonly id: number; readonly host: string }, accounts: Iterable<ForgeAccountFacts>): Promise<ReadonlyMap<string, number>> {
  const byId = new Map<string, ForgeAccountFacts>();
  for (const account of accounts) {
    const before = byId.get(clean(account.externalId));
    byId.set(clean(account.externalId), { ...account, name: account.name === "" ? (before?.name ?? "") : account.name, email: account.email === "" ? (before?.email ?? "") : account.email });
  }
  const silent = [...byId].filter(([, { name, email }]) => name === "" || email === "").map(([id]) => id);
  for (const [id, known] of silent.length === 0 ? [] : await knownAccounts(bulk, forge.id, silent)) {
    const told = byId.get(id);
    if (told !== undefined) byId.set(id, { ...told, name: told.name === "" ? known.name : told.name, email: told.email === "" ? known.email : told.email });
  }
  // Sorted, so that two syncs cannot lock each other out.
  const sorted = [...byId].sort(([one], [other]) => (one < other ? -1 : 1)).map(([externalId, account]) => ({ ...account, externalId, login: clean(account.login), name: clean(account.name === "" ? account.login : account.name), email: clean(account.email.toLowerCase()) }));
  if (sorted.length === 0) return new Map();
  const values = [sorted.map((each) => each.externalId), sorted.map((each) => each.login), sorted.map((each) => each.kind), sorted.map((each) => each.name), sorted.map((each) => each.email), sorted.map((each) => clean(noReplyAddress(each, forge.host)))];
  await bulk.execute(`INSERT INTO "Identity" ("email", "name") SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`, [values[5], values[3]]);
  const rows = await bulk.query(idSchema, `
    INSERT INTO "ForgeAccount" ("forgeId", "externalId", "login", "kind", "name", "email", "identityId")
    SELECT $1, a.id, a.login, a.kind::"AccountKind", a.name, a.email, i."id" FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) AS a(id, login, kind, name, email, reply)
    JOIN "Identity" i ON i."email" = a.reply AND i."name" = a.name
    ON CONFLICT ("forgeId", "externalId") DO UPDATE SET "login" = excluded."login", "kind" = excluded."kind", "name" = excluded."name", "email" = excluded."email", "identityId" = excluded."identityId"
    RETURNING "id", "externalId" AS key`, [forge.id, ...values]);
  return new Map(rows.map(({ id, key }) => [key, id]));
}
