"use server";
import { systemClock } from "@/lib/clock";
import { digestSubscriptions } from "@/lib/store/digest/digestSubscriptions";
import { digestId } from "./digestId";
import { formText } from "./formText";
import { perform } from "./perform";

/** Makes a digest, or changes one. */
export async function saveDigest(form: FormData): Promise<void> {
  const id = digestId(form);
  await perform({
    right: "manageDigests",
    onError: id === 0 ? "/settings/digests" : `/settings/digests/${String(id)}`,
    run: async (db, { user }) => {
      const wish = Object.fromEntries(["name", "filter", "rhythm", "weekday", "hour", "timeZone"].map((field) => [field, formText(form, field)]));
      const saved = await digestSubscriptions.save(db, id === 0 ? null : id, wish, { actor: user.id, now: new Date(systemClock()) });
      return { to: `/settings/digests/${String(saved)}`, done: id === 0 ? "The digest is made. Say below who gets it." : "Saved." };
    },
  });
}
