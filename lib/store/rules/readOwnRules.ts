import { z } from "zod";
import { type OwnRules, lookedAt, ownStrengths } from "@/lib/core/attribution/own/ownRule";
import type { Database } from "../client";
import { storeError } from "../storeError";

const rowSchema = z.object({ looksAt: z.enum(lookedAt), strength: z.enum(ownStrengths) });
const dayOf = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null;

/** The organisation's rules as they stand. */
export async function readOwnRules(db: Database): Promise<OwnRules> {
  const rows = await db.organisationRule.findMany({ where: { endedAt: null }, orderBy: { id: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return {
    rules: rows.filter(({ switchOff }) => switchOff === null).map((row) => ({ id: row.id, pattern: row.pattern, agent: row.agent, since: dayOf(row.since), until: dayOf(row.until), ...rowSchema.parse(row) })),
    off: [...new Set(rows.flatMap(({ switchOff }) => (switchOff === null ? [] : [switchOff])))],
  };
}
