"use server";
import { systemClock } from "@/lib/clock";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { digestId } from "./digestId";
import { perform } from "./perform";

/** Takes somebody off a digest. */
export async function dropDigestRecipient(form: FormData): Promise<void> {
  await perform({
    right: "manageDigests",
    onError: "/settings/digests",
    run: async (db, { user }) => {
      await digestRecipients.stop(db, digestId(form, "recipient"), { actor: user.id, now: new Date(systemClock()) });
      return { to: `/settings/digests/${String(digestId(form))}`, done: "Nothing more is sent there." };
    },
  });
}
