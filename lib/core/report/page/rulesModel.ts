import type { LookedAt, OwnStrength } from "@/lib/core/attribution/own/ownRule";
import type { EditionModel } from "./editionModel";
import type { JudgingEffectModel } from "./judgingEffectModel";

export interface OwnRuleRow {
  readonly id: number;
  /** `trailer X-Coder: *`, or the id of the rule of the catalogue that is off. */
  readonly what: string;
  /** `Acme Coder, declared`; `switched off`. */
  readonly says: string;
  readonly note: string;
  /** `Ada, 3 Mar 2026`. */
  readonly made: string;
  /** `in 1,204 commits`, or '' where that is not told. */
  readonly found: string;
  /** Its form filled in; null for a rule that is off, and for those that ended. */
  readonly edit: string | null;
  /** `ended 4 Mar 2026 by Bea`; null while it stands. */
  readonly ended: string | null;
}

/** What the form holds. */
export interface RuleFormModel {
  readonly looksAt: LookedAt;
  readonly pattern: string;
  readonly agent: string;
  readonly strength: OwnStrength;
  readonly since: string;
  readonly until: string;
  readonly note: string;
  /** Number of the rule that it takes the place of; null for a new one. */
  readonly instead: number | null;
}

export interface RulesModel {
  readonly edition: EditionModel;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
  readonly standing: readonly OwnRuleRow[];
  readonly ended: readonly OwnRuleRow[];
  readonly form: RuleFormModel;
  /** Why what was typed cannot be taken. */
  readonly problem: string | null;
  /** What saving the form would do; null before it was asked. */
  readonly effect: JudgingEffectModel | null;
  readonly agents: readonly string[];
  readonly catalogue: readonly { readonly agent: string; readonly rules: readonly string[] }[];
  /** A rule of the catalogue that is about to be switched off, with what that does. */
  readonly switchOff: { readonly rule: string; readonly effect: JudgingEffectModel } | null;
}
