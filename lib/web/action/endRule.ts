"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { enqueueRejudge } from "@/lib/flows/ingest/enqueueRejudge";
import { organisationRules } from "@/lib/store/rules/organisationRules";
import { formText } from "./formText";
import { perform } from "./perform";
import { ruleNumberOf } from "./ruleDraftOf";

/** Ends a rule of the organisation, or brings an ended one back. */
export async function endRule(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/settings/rules",
    run: async (db, { user }) => {
      const [id, by] = [ruleNumberOf(formText(form, "id")), { actor: user.id, now: new Date(systemClock()) }];
      if (id === null) throw new AppError("bad-input", "There is no such rule.");
      const isBack = formText(form, "back") === "yes";
      await (isBack ? organisationRules.bringBack : organisationRules.end)(db, id, by);
      await enqueueRejudge(db);
      return { to: "/settings/rules", done: isBack ? "It holds again. Byline is judging again." : "Ended. Byline is judging again; below it can be brought back." };
    },
  });
}
