import DKIM from "nodemailer/lib/dkim/index.js";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { MailSettings, ReadyMail } from "./mailSettings";

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks);
}

/** A mail as it goes over the wire (RFC 5322), signed where a key is set: text and HTML as alternatives. */
export async function composeMail({ from, dkim }: Pick<MailSettings, "from" | "dkim">, { to, subject, text, html, messageId, date, headers }: ReadyMail): Promise<Buffer> {
  // Names in Precedence and the like are written as they are given: nodemailer only folds and encodes.
  const composed = await new MailComposer({ from, to, subject, text, html, date, messageId: `<${messageId}>`, headers: { ...headers }, disableFileAccess: true, disableUrlAccess: true }).compile().build();
  if (dkim === null) return composed;
  return await bytesOf(new DKIM({ domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.key }).sign(composed));
}
