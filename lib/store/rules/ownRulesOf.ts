import { z } from "zod";
import { type OwnRules, lookedAt, ownStrengths } from "@/lib/core/attribution/own/ownRule";

/** A standing row of OrganisationRule. */
export interface StandingRule {
  readonly id: number;
  readonly switchOff: string | null;
  readonly looksAt: string;
  readonly pattern: string;
  readonly agent: string;
  readonly strength: string;
  readonly since: Date | null;
  readonly until: Date | null;
}

const wordsSchema = z.object({ looksAt: z.enum(lookedAt), strength: z.enum(ownStrengths) });
const dayOf = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null;

/** Rows of the organisation's rules that stand, as rules. */
export function ownRulesOf(rows: readonly StandingRule[]): OwnRules {
  return {
    rules: rows.filter(({ switchOff }) => switchOff === null).map((row) => ({ id: row.id, pattern: row.pattern, agent: row.agent, since: dayOf(row.since), until: dayOf(row.until), ...wordsSchema.parse(row) })),
    off: [...new Set(rows.flatMap(({ switchOff }) => (switchOff === null ? [] : [switchOff])))],
  };
}
