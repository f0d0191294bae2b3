import { formatCount } from "../report/formatCount";
import { formatPercent } from "../report/formatPercent";
import type { GuardPolicy } from "./guardPolicy";
import { policyMeasures } from "./policyMeasure";

/** A value of the policy's figure as it is shown. */
export function policyValue({ measure }: Pick<GuardPolicy, "measure">, value: number): string {
  return policyMeasures.find(({ id }) => id === measure)?.unit === "count" ? formatCount(value) : formatPercent(value * 100);
}
