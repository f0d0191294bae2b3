"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { readMailAddress } from "@/lib/store/digest/readMailAddress";
import { digestId } from "./digestId";
import { perform } from "./perform";

/** Orders a mail of the digest to the reader at once. */
export async function testDigest(form: FormData): Promise<void> {
  const id = digestId(form);
  await perform({
    right: "manageDigests",
    onError: `/settings/digests/${String(id)}`,
    run: async (db, { user }) => {
      const address = await readMailAddress(db, user.id);
      if (address === null) throw new AppError("bad-input", "Your account has no proven e-mail address.", { hint: "Sign in with a provider or a link in a mail." });
      await digestRecipients.orderTest(db, id, { id: user.id, address }, new Date(systemClock()));
      return { to: `/settings/digests/${String(id)}`, done: `A test goes to ${address} within a minute; what became of it stands below.` };
    },
  });
}
