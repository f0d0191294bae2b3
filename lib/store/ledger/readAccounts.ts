import { z } from "zod";
import type { CatalogueRule } from "@/lib/core/attribution/catalogue/catalogueRule";
import { namesAccount } from "@/lib/core/attribution/namesAccount";
import { rulesWith } from "@/lib/core/attribution/own/rulesWith";
import type { Bulk } from "../bulk";
import { ownRulesOf } from "../rules/ownRulesOf";

const ruleSchema = z.object({
  id: z.number(), switchOff: z.string().nullable(), looksAt: z.string(), pattern: z.string(), agent: z.string(), strength: z.string(), since: z.date().nullable(), until: z.date().nullable(),
});
const idSchema = z.object({ id: z.number() });
const standing = `SELECT "id", "switchOff", "looksAt", "pattern", "agent", "strength", "since"::timestamptz AS since, "until"::timestamptz AS until FROM "OrganisationRule" WHERE "endedAt" IS NULL ORDER BY "id"`;
const accounts = `SELECT "identityId" AS id FROM "ForgeAccount" WHERE "kind" IN ('bot', 'organisation')
  UNION SELECT i."id" FROM "Identity" i JOIN "Person" p ON p."id" = i."personId" WHERE p."kind" <> 'person'`;

/** By what an author is known to be no person. */
export interface Accounts {
  readonly rules: readonly CatalogueRule[];
  /** Rules whose evidence on an author says so. */
  readonly ruleIds: readonly string[];
  /** Identities of which a forge, or a member, says so. */
  readonly identityIds: readonly number[];
}

/** Which authors are agents' accounts and automation, by the catalogue as the organisation has it, forges and members. */
export async function readAccounts(bulk: Bulk): Promise<Accounts> {
  const rules = rulesWith(ownRulesOf(await bulk.query(ruleSchema, standing)));
  const identityIds = (await bulk.query(idSchema, accounts)).map(({ id }) => id);
  return { rules, ruleIds: rules.filter(namesAccount).map(({ id }) => id), identityIds };
}
