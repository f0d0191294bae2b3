"use server";
import { systemClock } from "@/lib/clock";
import { enqueuePolicies } from "@/lib/flows/policy/enqueuePolicies";
import { guardPolicies } from "@/lib/store/policy/guardPolicies";
import { formText } from "./formText";
import { perform } from "./perform";
import { policyDraftOf } from "./policyDraftOf";

/** Adds a policy, and has it looked at. */
export async function savePolicy(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/guardrails/policies",
    run: async (db, { user }) => {
      await guardPolicies.add(db, policyDraftOf((name) => formText(form, name)), { actor: user.id, now: new Date(systemClock()) });
      await enqueuePolicies(db);
      return { to: "/guardrails/policies", done: "Saved. It is looked at every hour; weeks that were known before are no breach." };
    },
  });
}
