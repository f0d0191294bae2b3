"use server";
import { systemClock } from "@/lib/clock";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { digestId } from "./digestId";
import { perform } from "./perform";

/** Has digests sent again to an address that mails came back from. */
export async function resumeDigestRecipient(form: FormData): Promise<void> {
  const id = digestId(form);
  await perform({
    right: "manageDigests",
    onError: `/settings/digests/${String(id)}`,
    run: async (db, { user }) => {
      await digestRecipients.resume(db, digestId(form, "recipient"), { actor: user.id, now: new Date(systemClock()) });
      return { to: `/settings/digests/${String(id)}`, done: "It is sent there again. If it comes back once more, it stops again." };
    },
  });
}
