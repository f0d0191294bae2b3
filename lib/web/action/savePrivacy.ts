"use server";
import { systemClock } from "@/lib/clock";
import { savePrivacy as save } from "@/lib/store/organisation/privacySettings";
import { formText } from "./formText";
import { perform } from "./perform";

/** Saves the privacy mode and whom figures and details are for. It binds everybody from the next request on. */
export async function savePrivacy(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/settings/privacy",
    run: async (db, { user }) => {
      const [mode, figuresFor, detailsFor] = [formText(form, "mode"), formText(form, "figuresFor"), formText(form, "detailsFor")];
      await save(db, { mode, figuresFor, detailsFor }, user.id, new Date(systemClock()));
      return { to: "/settings/privacy", done: "Saved. It holds from the next page on, for everybody." };
    },
  });
}
