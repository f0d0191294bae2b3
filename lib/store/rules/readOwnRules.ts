import type { OwnRules } from "@/lib/core/attribution/own/ownRule";
import type { Database } from "../client";
import { storeError } from "../storeError";
import { ownRulesOf } from "./ownRulesOf";

/** The organisation's rules as they stand. */
export async function readOwnRules(db: Database): Promise<OwnRules> {
  return ownRulesOf(await db.organisationRule.findMany({ where: { endedAt: null }, orderBy: { id: "asc" } }).catch((cause: unknown) => { throw storeError(cause); }));
}
