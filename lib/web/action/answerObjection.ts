"use server";
import { systemClock } from "@/lib/clock";
import { objections } from "@/lib/store/objection/objections";
import { formText } from "./formText";
import { perform } from "./perform";

/** An owner's answer to an objection; whoever made it sees it. */
export async function answerObjection(form: FormData): Promise<void> {
  await perform({
    right: "answerRequests",
    onError: "/settings/requests",
    run: async (db, { user }) => {
      await objections.answer(db, { actor: user.id, now: new Date(systemClock()) }, formText(form, "id"), formText(form, "answer"));
      return { to: "/settings/requests", done: "The answer is stored." };
    },
  });
}
