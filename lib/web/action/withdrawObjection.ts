"use server";
import { systemClock } from "@/lib/clock";
import { objections } from "@/lib/store/objection/objections";
import { formText } from "./formText";
import { perform } from "./perform";

/** Takes an objection of the reader's own back. */
export async function withdrawObjection(form: FormData): Promise<void> {
  await perform({
    right: "haveOwnData",
    onError: "/me",
    run: async (db, { user }) => {
      await objections.withdraw(db, user.id, formText(form, "id"), new Date(systemClock()));
      return { to: "/me", done: "The objection is withdrawn." };
    },
  });
}
