import type { GuardPolicy } from "./guardPolicy";
import { policyMeasures } from "./policyMeasure";
import { policyValue } from "./policyValue";

const groups = { ai: ", by AI", none: ", without AI evidence", all: "" } as const;

/** A policy in words: `Rework within 21 days, by AI: at most its mean of 12 weeks before + 5 points`. */
export function sayPolicy(policy: GuardPolicy): string {
  const measure = policyMeasures.find(({ id }) => id === policy.measure);
  const where = `${policy.paths === "" ? "" : ` in ${policy.paths}`}${policy.repositories.length === 0 ? "" : ` of ${policy.repositories.join(", ")}`}`;
  const size = measure?.unit === "count" ? policyValue(policy, policy.bound) : `${String(Math.round(policy.bound * 1000) / 10)} points`;
  const bound = policy.baselineWeeks === null ? policyValue(policy, policy.bound) : `its mean of ${String(policy.baselineWeeks)} weeks before + ${size}`;
  const window = policy.windowWeeks === 1 ? "" : `, over ${String(policy.windowWeeks)} weeks`;
  return `${measure?.title ?? policy.measure}${measure?.hasGroup === true ? groups[policy.group] : ""}${where}: ${policy.comparison === "atMost" ? "at most" : "at least"} ${bound}${window}`;
}
