import type { CatalogueRule } from "./catalogueRule";
import { catalogue } from "./catalogue";

/** A rule in words. */
export interface RuleText {
  readonly looksAt: string;
  readonly example: string;
  readonly source: string;
}

const byId = new Map<string, CatalogueRule>(catalogue.map((rule) => [rule.id, rule]));

/** What a rule looks at, with an example and where it is from; null for rules that are not the catalogue's (line records, policies). */
export function describeRule(id: string): RuleText | null {
  const rule = byId.get(id);
  return rule === undefined ? null : { looksAt: rule.roles.join(", "), example: rule.examples[0]?.[1] ?? "", source: rule.source };
}
