/** In what two names of judging (`rules 13 | rollups 6 | signed | 2026-03-01 | own 1f2e… | UTC`) differ. */
export interface JudgingDiff {
  /** Version before and after; null where it is the same or not known. */
  readonly rules: readonly [string, string] | null;
  /** `strict`, `signed since 2026-03-01`. */
  readonly policy: readonly [string, string] | null;
  /** Rules of the organisation. */
  readonly own: boolean;
  readonly zone: boolean;
}

interface Named {
  readonly rules: string;
  readonly policy: string;
  readonly own: string;
  readonly zone: string;
}

function parse(name: string): Named | null {
  const [rules, , policy, since, ...rest] = name.split(" | ");
  if (rules === undefined || policy === undefined || !rules.startsWith("rules ")) return null;
  return { rules: rules.slice(6), policy: since === undefined || since === "" ? policy : `${policy} since ${since}`, own: rest.find((part) => part.startsWith("own ")) ?? "", zone: rest.at(-1) ?? "" };
}

/** A name that is empty (a run was broken off) differs in nothing that is known. */
export function judgingDiffers(before: string, after: string): JudgingDiff {
  const [was, is] = [parse(before), parse(after)];
  if (was === null || is === null) return { rules: null, policy: null, own: false, zone: false };
  return { rules: was.rules === is.rules ? null : [was.rules, is.rules], policy: was.policy === is.policy ? null : [was.policy, is.policy], own: was.own !== is.own, zone: was.zone !== is.zone };
}
