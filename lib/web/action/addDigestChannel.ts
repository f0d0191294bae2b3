"use server";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { putChannel } from "@/lib/flows/digest/putChannel";
import { digestId } from "./digestId";
import { formText } from "./formText";
import { perform } from "./perform";

/** Puts a channel on a digest; its address is sealed and stands in no notice. */
export async function addDigestChannel(form: FormData): Promise<void> {
  const id = digestId(form);
  const to = `/settings/digests/${String(id)}`;
  await perform({
    right: "manageDigests",
    onError: to,
    run: async (db, { user }) => {
      const channel = { digest: id, kind: formText(form, "kind"), name: formText(form, "name"), url: formText(form, "url") };
      const name = await putChannel({ db, rule: readEnv().sources }, channel, { actor: user.id, now: new Date(systemClock()) });
      return { to, done: `${name} gets the digest. Send a test to see that it arrives.` };
    },
  });
}
