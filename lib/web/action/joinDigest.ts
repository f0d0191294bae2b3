"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { digestSubscriptions } from "@/lib/store/digest/digestSubscriptions";
import { readMailAddress } from "@/lib/store/digest/readMailAddress";
import { digestId } from "./digestId";
import { perform } from "./perform";

/** Puts the reader on a digest, which is composed with their own rights. */
export async function joinDigest(form: FormData): Promise<void> {
  await perform({
    right: "haveOwnData",
    onError: "/settings/digests",
    run: async (db, { user }) => {
      const address = await readMailAddress(db, user.id);
      if (address === null || !(await digestSubscriptions.list(db)).some(({ id }) => id === digestId(form))) throw new AppError("not-found", "There is nothing to send.", { hint: "The digest is gone, or your account has no proven address." });
      await digestRecipients.add(db, digestId(form), address, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/digests", done: "It is sent to you from now on." };
    },
  });
}
