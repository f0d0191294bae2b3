"use server";
import { systemClock } from "@/lib/clock";
import { digestSubscriptions } from "@/lib/store/digest/digestSubscriptions";
import { digestId } from "./digestId";
import { perform } from "./perform";

/** Ends a digest. */
export async function endDigest(form: FormData): Promise<void> {
  await perform({
    right: "manageDigests",
    onError: "/settings/digests",
    run: async (db, { user }) => {
      await digestSubscriptions.end(db, digestId(form), { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/digests", done: "The digest is ended. What was sent stays in the list below." };
    },
  });
}
