import { randomBytes } from "node:crypto";
import type { EmailConfig } from "next-auth/providers/email";
import { mailAddress } from "@/lib/core/access/mailAddress";

/** A link that opens a session for whoever reads the mails of an address. */
export interface MailLink {
  readonly address: string;
  readonly token: string;
}

/** How long a link in a mail works. */
export const mailLinkSeconds = 30 * 60;

/** Sign-in by a link in a mail. next-auth makes and keeps the token; the mail itself is ours. */
export function mailProvider(from: string, send: (link: MailLink) => Promise<void>): EmailConfig {
  return {
    id: "email", name: "Email", type: "email", from, server: "", maxAge: mailLinkSeconds, options: {},
    generateVerificationToken: () => randomBytes(32).toString("base64url"),
    normalizeIdentifier: (text) => {
      const address = mailAddress(text);
      if (address === null) throw new Error("This is no mail address.");
      return address;
    },
    sendVerificationRequest: async ({ identifier, token }) => { await send({ address: identifier, token }); },
  };
}
