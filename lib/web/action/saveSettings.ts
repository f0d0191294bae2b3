"use server";
import { systemClock } from "@/lib/clock";
import { enqueueRejudge } from "@/lib/flows/ingest/enqueueRejudge";
import { saveOrganisation } from "@/lib/store/organisation/organisation";
import { formText } from "./formText";
import { perform } from "./perform";
import { policyOf } from "./policyOf";

/** Saves name, zone and policy; repositories that were judged otherwise are judged again. */
export async function saveSettings(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/settings",
    run: async (db, { user }) => {
      const change = { name: formText(form, "organisation"), timeZone: formText(form, "timeZone"), ...policyOf(form) };
      await saveOrganisation(db, change, user.id, new Date(systemClock()));
      const stale = await enqueueRejudge(db);
      return { to: "/settings", done: stale === 0 ? "Saved." : "Saved. Byline is judging again." };
    },
  });
}
