import type { Policy } from "@/lib/core/attribution/policy";
import type { Organisation } from "@/lib/store/organisation/organisation";

/** The organisation's answer to "how does your company mark AI work" as the rule that judges by it. */
export function readPolicy({ policy, policySince }: Pick<Organisation, "policy" | "policySince">): Policy {
  if (policy === "signed" && policySince !== null) return { kind: "signed", since: Date.parse(`${policySince}T00:00:00Z`) };
  return policy === "adopters" ? { kind: "adopters" } : { kind: "strict" };
}
