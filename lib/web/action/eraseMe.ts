"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { requestOwnErasure } from "@/lib/flows/erasure/requestOwnErasure";
import { signInHosts } from "../session/signInHosts";
import { formText } from "./formText";
import { perform } from "./perform";

/** Has the reader erased. The account ends at once; the rest is the queue's. */
export async function eraseMe(form: FormData): Promise<void> {
  await perform({
    right: "haveOwnData",
    onError: "/me/erase",
    run: async (db, { user }) => {
      if (formText(form, "confirm") !== "erase me") throw new AppError("bad-input", "To have yourself erased, type: erase me", { hint: "Nothing was changed." });
      const keepsAccount = await requestOwnErasure(db, user.id, new Date(systemClock()), signInHosts());
      return keepsAccount ? { to: "/me", done: "The erasure is under way. Your account stays: it is the key to this Byline." } : { to: "/erased" };
    },
  });
}
