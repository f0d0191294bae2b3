import type { ReadyMail } from "../mail/mailSettings";
import { openMailer } from "../mail/openMailer";
import { escapeHtml } from "@/lib/core/report/escapeHtml";
import type { DeliverySettings } from "./deliverySettings";
import { digestToken } from "./digestToken";

/** Asks somebody without an account whether they want a digest: nothing else is sent before they say so. Rejects where the mail server does not take it. */
export async function inviteToDigest({ mail, origin, secret, clock }: Pick<DeliverySettings, "mail" | "origin" | "secret" | "clock">, { id, address, name }: { readonly id: number; readonly address: string; readonly name: string }): Promise<"sent" | "noMail" | "failed"> {
  if (mail === null) return "noMail";
  const link = `${origin}/digest/confirm?token=${digestToken.write(secret, "confirm", id)}`;
  const words = `Somebody at ${new URL(origin).host} wants to send you the digest "${name}": who wrote the code that was merged, by mail. Open the link to say yes.`;
  const otherwise = "If you do not want it, leave this mail alone: nothing else is sent.";
  const ready: ReadyMail = {
    to: address, subject: `Byline: the digest ${name}`, text: `${words}\n\n${link}\n\n${otherwise}\n`, html: `<p>${escapeHtml(words)}</p><p><a href="${escapeHtml(link)}">Say yes</a></p><p>${escapeHtml(otherwise)}</p>`,
    messageId: `digest-${String(id)}-invite-${String(clock())}@${new URL(origin).hostname}`, date: new Date(clock()), headers: { "Auto-Submitted": "auto-generated" },
  };
  const mailer = openMailer(mail);
  try {
    const { kind } = await mailer.send(ready, () => Promise.resolve(true));
    return kind === "accepted" || kind === "unknown" ? "sent" : "failed";
  } finally {
    mailer.close();
  }
}
