"use server";
import { systemClock } from "@/lib/clock";
import { enqueueRejudge } from "@/lib/flows/ingest/enqueueRejudge";
import { organisationRules } from "@/lib/store/rules/organisationRules";
import { formText } from "./formText";
import { perform } from "./perform";

/** Switches a rule of the catalogue off for this organisation. */
export async function switchOffRule(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/settings/rules",
    run: async (db, { user }) => {
      const rule = formText(form, "rule");
      await organisationRules.switchOff(db, rule, formText(form, "note").trim().slice(0, 500), { actor: user.id, now: new Date(systemClock()) });
      await enqueueRejudge(db);
      return { to: "/settings/rules", done: `${rule} is off. Byline is judging again.` };
    },
  });
}
