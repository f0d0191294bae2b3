import type { CatalogueRule, MarkRole, RulePattern } from "./catalogue/catalogueRule";

type Of<Type extends RulePattern["type"]> = Extract<RulePattern, { type: Type }>;

/** A rule made ready: its dates in epoch milliseconds, its roles as a set. */
export interface ReadyRule<Pattern extends RulePattern = RulePattern> {
  readonly rule: CatalogueRule;
  readonly pattern: Pattern;
  readonly roles: ReadonlySet<MarkRole>;
  readonly from: number;
  readonly to: number;
}

/** The catalogue as indexes, so that a commit is looked up and not compared with every rule. */
export interface CompiledCatalogue {
  readonly byEmail: ReadonlyMap<string, readonly ReadyRule[]>;
  /** By login, and by a name that is a login. */
  readonly byLogin: ReadonlyMap<string, readonly ReadyRule[]>;
  readonly byName: ReadonlyMap<string, readonly ReadyRule[]>;
  /** Rules that have to look at every name or address. */
  readonly byNameForm: readonly ReadyRule<Of<"name"> | Of<"login"> | Of<"address">>[];
  readonly byKey: ReadonlyMap<string, readonly ReadyRule<Of<"trailer">>[]>;
  readonly lines: readonly ReadyRule<Of<"line">>[];
  readonly texts: readonly ReadyRule<Of<"text">>[];
  /** Parties (role, name, address) that no rule knows; filled while judging. */
  readonly plainIdentities: Set<string>;
  /** True where a message may hold a mark at all. */
  readonly mayHoldMark: RegExp;
  /** True where one line may match a line rule. */
  readonly mayBeMark: RegExp;
}

const compiledLists = new WeakMap<readonly CatalogueRule[], CompiledCatalogue>();

/** The indexes of a list of rules, built once for a list. Rules that yield come last, so that they can see what was found before. */
export function compileCatalogue(rules: readonly CatalogueRule[]): CompiledCatalogue {
  const there = compiledLists.get(rules);
  if (there !== undefined) return there;
  const compiled = compile(rules);
  compiledLists.set(rules, compiled);
  return compiled;
}

function compile(rules: readonly CatalogueRule[]): CompiledCatalogue {
  const byEmail = new Map<string, ReadyRule[]>();
  const byLogin = new Map<string, ReadyRule[]>();
  const byName = new Map<string, ReadyRule[]>();
  const byKey = new Map<string, ReadyRule<Of<"trailer">>[]>();
  const byNameForm: ReadyRule<Of<"name"> | Of<"login"> | Of<"address">>[] = [];
  const lines: ReadyRule<Of<"line">>[] = [];
  const texts: ReadyRule<Of<"text">>[] = [];
  for (const rule of [...rules].sort((a, b) => Number(a.yields === true) - Number(b.yields === true))) {
    const { pattern } = rule;
    if (pattern.type === "identity") {
      for (const email of pattern.emails ?? []) put(byEmail, email, ready(rule, pattern));
      for (const login of pattern.logins ?? []) put(byLogin, login, ready(rule, pattern));
      for (const name of pattern.names ?? []) put(byName, name, ready(rule, pattern));
    } else if (pattern.type === "name" && pattern.emails !== undefined) {
      for (const email of pattern.emails) put(byEmail, email, ready(rule, pattern));
    } else if (pattern.type === "name" || pattern.type === "login" || pattern.type === "address") byNameForm.push(ready(rule, pattern));
    else if (pattern.type === "trailer") for (const key of pattern.keys) put(byKey, key, ready(rule, pattern));
    else if (pattern.type === "line") lines.push(ready(rule, pattern));
    else texts.push(ready(rule, pattern));
  }
  const starts = unique(lines.flatMap(({ pattern }) => pattern.starts));
  const keys = unique(["co-authored-by", ...byKey.keys()]);
  return {
    byEmail, byLogin, byName, byNameForm, byKey, lines, texts, plainIdentities: new Set(),
    mayHoldMark: new RegExp(`(?:^|\\\\n)[^a-z\\n]{0,12}(?:${[...keys.map(keyForm), ...starts.map(escape)].join("|")})`, "im"),
    mayBeMark: new RegExp(`^[^a-z]{0,12}(?:${starts.map(escape).join("|") || "$^"})`, "i"),
  };
}

function ready<Pattern extends RulePattern>(rule: CatalogueRule, pattern: Pattern): ReadyRule<Pattern> {
  return {
    rule, pattern, roles: new Set(rule.roles),
    from: rule.since === undefined ? -Infinity : Date.parse(rule.since),
    to: rule.until === undefined ? Infinity : Date.parse(rule.until),
  };
}

function put<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const there = index.get(key);
  if (there === undefined) index.set(key, [value]);
  else there.push(value);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function keyForm(key: string): string {
  return escape(key).replace(/-/g, "[ _-]");
}
