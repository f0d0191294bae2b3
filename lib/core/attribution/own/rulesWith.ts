import { catalogue } from "../catalogue/catalogue";
import type { CatalogueRule } from "../catalogue/catalogueRule";
import { compileOwnRule } from "./compileOwnRule";
import type { OwnRules } from "./ownRule";

/** Lists that were asked for last: the indexes of a list are built once for it. */
const lists = new Map<string, readonly CatalogueRule[]>();
const mostLists = 8;

/** Names the state of an organisation's rules; '' where there are none. */
export function ownRulesKey({ rules, off }: OwnRules): string {
  if (rules.length === 0 && off.length === 0) return "";
  const sorted = [...rules].sort((one, other) => one.id - other.id).map(({ id, looksAt, pattern, agent, strength, since, until }) => [id, looksAt, pattern, agent, strength, since, until]);
  return JSON.stringify([sorted, [...off].sort()]);
}

/** The catalogue without the rules that are off, and with the organisation's own. */
export function rulesWith(own: OwnRules): readonly CatalogueRule[] {
  const key = ownRulesKey(own);
  if (key === "") return catalogue;
  const known = lists.get(key);
  if (known !== undefined) return known;
  const off = new Set(own.off);
  const list = [...catalogue.filter(({ id }) => !off.has(id)), ...own.rules.map(compileOwnRule)];
  const oldest = lists.keys().next();
  if (lists.size >= mostLists && oldest.done !== true) lists.delete(oldest.value);
  lists.set(key, list);
  return list;
}
