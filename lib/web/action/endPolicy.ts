"use server";
import { systemClock } from "@/lib/clock";
import { guardPolicies } from "@/lib/store/policy/guardPolicies";
import { formText } from "./formText";
import { perform } from "./perform";
import { ruleNumberOf } from "./ruleDraftOf";

/** Ends a policy. */
export async function endPolicy(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/guardrails/policies",
    run: async (db, { user }) => {
      await guardPolicies.end(db, ruleNumberOf(formText(form, "id")) ?? 0, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/guardrails/policies", done: "Ended. Its breaches stay below." };
    },
  });
}
