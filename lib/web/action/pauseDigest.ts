"use server";
import { systemClock } from "@/lib/clock";
import { digestSubscriptions } from "@/lib/store/digest/digestSubscriptions";
import { digestId } from "./digestId";
import { formText } from "./formText";
import { perform } from "./perform";

/** Stops a digest for a while, or goes on with it. */
export async function pauseDigest(form: FormData): Promise<void> {
  const id = digestId(form);
  const isPaused = formText(form, "to") !== "resume";
  await perform({
    right: "manageDigests",
    onError: "/settings/digests",
    run: async (db, { user }) => {
      await digestSubscriptions.pause(db, id, isPaused, { actor: user.id, now: new Date(systemClock()) });
      return { to: `/settings/digests/${String(id)}`, done: isPaused ? "It is paused. What becomes due meanwhile is not sent later." : "It is sent again from now on." };
    },
  });
}
