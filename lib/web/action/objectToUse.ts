"use server";
import { systemClock } from "@/lib/clock";
import { objections } from "@/lib/store/objection/objections";
import { formText } from "./formText";
import { perform } from "./perform";

/** Stores what the reader has against the use of their data. */
export async function objectToUse(form: FormData): Promise<void> {
  const reason = formText(form, "reason");
  await perform({
    right: "haveOwnData",
    onError: "/me",
    value: reason,
    run: async (db, { user }) => {
      await objections.make(db, user.id, reason, new Date(systemClock()));
      return { to: "/me", done: "Your objection is stored. The owners of this Byline see it." };
    },
  });
}
