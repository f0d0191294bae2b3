import type { PolicyModel } from "@/lib/core/report/page/policyModel";
import type { Organisation } from "@/lib/store/organisation/organisation";

/** The answer to the policy question, as it stands. */
export function policyModelOf({ policy, policySince, policyAnsweredAt }: Organisation): PolicyModel {
  return { kind: policy, since: policy === "signed" ? policySince : null, isAnswered: policyAnsweredAt !== null };
}
