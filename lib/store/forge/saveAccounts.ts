import { z } from "zod";
import type { ForgeAccountFacts } from "@/lib/core/forge/forgeFacts";
import { noReplyAddress } from "@/lib/core/forge/noReplyAddress";
import type { Bulk } from "../bulk";
import { plainText } from "../ledger/plainText";

const limit = 300;
const idSchema = z.object({ id: z.number(), key: z.string() });
const clean = (text: string) => plainText(text, limit);

/** Stores accounts as they are told now, each with its identity. Returns their numbers by the forge's id. Call it in a transaction. */
export async function saveAccounts(bulk: Bulk, forge: { readonly id: number; readonly host: string }, accounts: Iterable<ForgeAccountFacts>): Promise<ReadonlyMap<string, number>> {
  const byId = new Map([...accounts].map((account) => [clean(account.externalId), account]));
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
