"use server";
import { systemClock } from "@/lib/clock";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { digestId } from "./digestId";
import { perform } from "./perform";

/** Orders the digest to a channel at once. */
export async function testDigestChannel(form: FormData): Promise<void> {
  const to = `/settings/digests/${String(digestId(form))}`;
  await perform({
    right: "manageDigests",
    onError: to,
    run: async (db) => {
      await digestRecipients.orderChannelTest(db, digestId(form, "recipient"), new Date(systemClock()));
      return { to, done: "A test goes there within a minute; what became of it stands below." };
    },
  });
}
