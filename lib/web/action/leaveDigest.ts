"use server";
import { systemClock } from "@/lib/clock";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { digestSubscriptions } from "@/lib/store/digest/digestSubscriptions";
import { digestId } from "./digestId";
import { perform } from "./perform";

/** Takes the reader off a digest. */
export async function leaveDigest(form: FormData): Promise<void> {
  await perform({
    right: "haveOwnData",
    onError: "/settings/digests",
    run: async (db, { user }) => {
      const digest = (await digestSubscriptions.list(db)).find(({ id }) => id === digestId(form));
      for (const { id, userId } of digest?.recipients ?? []) if (userId === user.id) await digestRecipients.stop(db, id, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/digests", done: "It is not sent to you any more." };
    },
  });
}
