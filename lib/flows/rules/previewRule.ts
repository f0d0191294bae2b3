import { catalogue } from "@/lib/core/attribution/catalogue/catalogue";
import type { CatalogueRule } from "@/lib/core/attribution/catalogue/catalogueRule";
import { compileCatalogue } from "@/lib/core/attribution/compileCatalogue";
import { findMarks } from "@/lib/core/attribution/findMarks";
import { compileOwnRule } from "@/lib/core/attribution/own/compileOwnRule";
import type { OwnRule, OwnRules } from "@/lib/core/attribution/own/ownRule";
import { rulesWith } from "@/lib/core/attribution/own/rulesWith";
import type { Clock } from "@/lib/clock";
import { openBulk } from "@/lib/store/bulk";
import type { Database } from "@/lib/store/client";
import { listJudged } from "@/lib/store/repository/listJudged";
import { readOwnRules } from "@/lib/store/rules/readOwnRules";
import { judgesBy } from "./judgesBy";
import { type JudgingPreview, previewJudging } from "./previewJudging";

/** A rule that is added (with `instead`: in place of that one), a rule of the catalogue that is switched off, or one that ends. */
export type RuleMove = { readonly add: OwnRule; readonly instead: number | null } | { readonly switchOff: string } | { readonly end: number };

/** The rules after the move, and those that it brings or takes away: only what they mark can be judged otherwise. */
function movedRules(own: OwnRules, move: RuleMove): { readonly then: OwnRules; readonly touching: readonly CatalogueRule[] } {
  if ("switchOff" in move) return { then: { ...own, off: [...own.off, move.switchOff] }, touching: catalogue.filter(({ id }) => id === move.switchOff) };
  const gone = "end" in move ? move.end : move.instead;
  const rest = own.rules.filter(({ id }) => id !== gone);
  const old = own.rules.filter(({ id }) => id === gone).map(compileOwnRule);
  return "end" in move ? { then: { ...own, rules: rest }, touching: old } : { then: { ...own, rules: [...rest, move.add] }, touching: [...old, compileOwnRule(move.add)] };
}

/** What a move of the rules would do, over every repository that was read. */
export async function previewRule(settings: { readonly db: Database; readonly databaseUrl: string; readonly clock: Clock }, move: RuleMove, time: number): Promise<JudgingPreview> {
  const { db, clock } = settings;
  const { then, touching } = movedRules(await readOwnRules(db), move);
  const compiled = compileCatalogue(touching);
  const bulk = await openBulk(settings.databaseUrl);
  try {
    const judgeOf = await judgesBy(db, bulk, clock());
    const rules = rulesWith(then);
    const repositories = [];
    for (const { id, commitCount, policy } of await listJudged(db)) repositories.push({ id, commitCount, judge: { ...(await judgeOf(policy)), rules } });
    return await previewJudging(bulk, { repositories, isTouched: (facts) => findMarks(compiled, facts).length > 0, clock, time });
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
