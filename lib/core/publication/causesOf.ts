/** What a figure stood on when it was told, or stands on now. */
export interface Standing {
  readonly rulesVersion: number;
  readonly policy: string;
  /** Changes of each repository that was asked about, by its name in addresses. */
  readonly changes: Readonly<Record<string, number>>;
}

/** What happened between the two besides. */
export interface Between {
  readonly corrections: number;
  readonly rules: number;
}

/** What of a figure's ground is another now (DECISIONS 20): rules, policy, corrections, late data; in words. More than one can be part of it. */
export function causesOf(then: Standing, now: Standing, { corrections, rules }: Between): string[] {
  const late = Object.entries(now.changes).reduce((sum, [slug, count]) => sum + Math.max(0, count - (then.changes[slug] ?? 0)), 0);
  const gone = Object.keys(then.changes).filter((slug) => !(slug in now.changes));
  return [
    ...(then.rulesVersion === now.rulesVersion ? [] : [`rules: version ${String(then.rulesVersion)} then, ${String(now.rulesVersion)} now`]),
    ...(rules === 0 ? [] : [`rules of the organisation: ${String(rules)} ${rules === 1 ? "change" : "changes"}`]),
    ...(then.policy === now.policy ? [] : [`policy: ${then.policy} then, ${now.policy} now`]),
    ...(corrections === 0 ? [] : [`corrections: ${String(corrections)} made or taken back`]),
    ...(late === 0 ? [] : [`late data: ${String(late)} ${late === 1 ? "change" : "changes"} read since`]),
    ...(gone.length === 0 ? [] : [`removed: ${gone.join(", ")}`]),
  ];
}
