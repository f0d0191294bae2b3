"use server";
import { systemClock } from "@/lib/clock";
import { modelDates } from "@/lib/store/loop/modelDates";
import { formText } from "./formText";
import { perform } from "./perform";
import { ruleNumberOf } from "./ruleDraftOf";

/** Takes the organisation's word on a release back. */
export async function endModelDate(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/settings/models",
    run: async (db, { user }) => {
      await modelDates.end(db, ruleNumberOf(formText(form, "id")) ?? 0, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/models", done: "Taken back: the list that comes with Byline holds." };
    },
  });
}
