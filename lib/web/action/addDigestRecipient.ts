"use server";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { inviteToDigest } from "@/lib/flows/digest/inviteToDigest";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { siteOrigin } from "../session/siteOrigin";
import { digestId } from "./digestId";
import { formText } from "./formText";
import { perform } from "./perform";

/** Puts an address on a digest; who has no account is asked first. */
export async function addDigestRecipient(form: FormData): Promise<void> {
  const id = digestId(form);
  const to = `/settings/digests/${String(id)}`;
  await perform({
    right: "manageDigests",
    onError: to,
    run: async (db, { user }) => {
      const added = await digestRecipients.add(db, id, formText(form, "address"), { actor: user.id, now: new Date(systemClock()) });
      if (!added.isInvited) return { to, done: `${added.address} gets the digest.` };
      const { signIn: { mail }, secret } = readEnv();
      const digest = await digestRecipients.read(db, added.id);
      const settings = { mail: mail === null ? null : { ...mail, dkim: null }, origin: siteOrigin(), secret: secret ?? "", clock: systemClock };
      const sent = await inviteToDigest(settings, { id: added.id, address: added.address, name: digest?.name ?? "" });
      if (sent === "sent") return { to, done: `${added.address} has been asked by mail, and gets the digest after saying yes.` };
      const hint = sent === "noMail" ? "No mail server is set up. Set one up, then add the address again." : "Add the address again later, or look at the settings of the mail server.";
      return { to, left: { message: `${added.address} could not be asked.`, hint } };
    },
  });
}
