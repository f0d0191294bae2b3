"use server";
import { systemClock } from "@/lib/clock";
import { modelDates } from "@/lib/store/loop/modelDates";
import { formText } from "./formText";
import { perform } from "./perform";

/** Says when a model was released. */
export async function saveModelDate(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/settings/models",
    run: async (db, { user }) => {
      const date = formText(form, "date");
      await modelDates.say(db, { modelId: formText(form, "modelId"), date: date === "" ? null : date, source: formText(form, "source") }, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/models", done: "Saved. Charts and the loop have it from now on." };
    },
  });
}
