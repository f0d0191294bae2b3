"use server";
import { systemClock } from "@/lib/clock";
import { policyBreaches } from "@/lib/store/policy/policyBreaches";
import { formText } from "./formText";
import { perform } from "./perform";
import { ruleNumberOf } from "./ruleDraftOf";

/** Says that a breach was seen, with a reason. */
export async function acknowledgeBreach(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/guardrails/policies",
    run: async (db, { user }) => {
      await policyBreaches.acknowledge(db, ruleNumberOf(formText(form, "id")) ?? 0, formText(form, "reason"), { actor: user.id, now: new Date(systemClock()) });
      return { to: "/guardrails/policies", done: "Acknowledged, with your reason in the audit log." };
    },
  });
}
