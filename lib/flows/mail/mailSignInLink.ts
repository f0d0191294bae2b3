import { createTransport } from "nodemailer";
import { escapeHtml } from "@/lib/core/report/escapeHtml";

export interface SignInMail {
  /** As `mailAddress` gives it. */
  readonly to: string;
  readonly link: string;
  /** Host of the site. */
  readonly site: string;
}

const timeoutMs = 15_000;

/** Sends a sign-in link. Rejects with the mail server's refusal; the link is in no error. */
export async function mailSignInLink({ url, from }: { readonly url: string; readonly from: string }, { to, link, site }: SignInMail): Promise<void> {
  const transport = createTransport({ url, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs });
  const words = `Somebody asked to sign in to Byline at ${site} with this address. The link works once, within half an hour.`;
  const otherwise = "If it was not you, nothing has happened: leave this mail alone.";
  try {
    await transport.sendMail({
      from, to, subject: `Sign in to Byline at ${site}`, text: `${words}\n\n${link}\n\n${otherwise}\n`,
      html: `<p>${escapeHtml(words)}</p><p><a href="${escapeHtml(link)}">Sign in</a></p><p>${escapeHtml(otherwise)}</p>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } finally {
    transport.close();
  }
}
