"use server";
import { systemClock } from "@/lib/clock";
import { enqueueRejudge } from "@/lib/flows/ingest/enqueueRejudge";
import { organisationRules } from "@/lib/store/rules/organisationRules";
import { formText } from "./formText";
import { perform } from "./perform";
import { ruleDraftOf, ruleNumberOf } from "./ruleDraftOf";

/** Adds a rule of the organisation, or edits one, and has everything judged again. */
export async function saveRule(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/settings/rules",
    run: async (db, { user }) => {
      await organisationRules.add(db, ruleDraftOf((name) => formText(form, name)), ruleNumberOf(formText(form, "instead")), { actor: user.id, now: new Date(systemClock()) });
      await enqueueRejudge(db);
      return { to: "/settings/rules", done: "Saved. Byline is judging again; nothing is read anew, and the audit log will say what moved." };
    },
  });
}
