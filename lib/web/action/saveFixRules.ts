"use server";
import { systemClock } from "@/lib/clock";
import { enqueueClassify } from "@/lib/flows/fix/enqueueClassify";
import { saveFixSettings } from "@/lib/store/fix/fixSettings";
import { fixSettingsFormOf, fixSettingsOf } from "./fixSettingsOf";
import { formText } from "./formText";
import { perform } from "./perform";

/** Changes what counts as a fix, and has every change classed again. */
export async function saveFixRules(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings", onError: "/settings/fixes",
    run: async (db, { user }) => {
      await saveFixSettings(db, fixSettingsOf(fixSettingsFormOf((name) => formText(form, name))), user.id, new Date(systemClock()));
      await enqueueClassify(db);
      return { to: "/settings/fixes", done: "Saved. Changes are classed again; nothing is read anew." };
    },
  });
}
