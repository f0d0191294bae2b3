import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { simpleParser } from "mailparser";

/** A mail that was kept, as it lies there and as a person reads it. */
export interface KeptMail {
  readonly raw: Buffer;
  readonly subject: string;
  readonly to: string;
  readonly html: string | null;
  readonly text: string;
}

const isName = (name: string): boolean => /^\w[\w.-]{0,200}\.eml$/.test(name);

/** Bytes of a kept mail; null where it is gone. */
async function size(outbox: string, name: string): Promise<number | null> {
  if (!isName(name)) return null;
  return await stat(join(outbox, name)).then((found) => (found.isFile() ? found.size : null), () => null);
}

/** A kept mail by its name; null where there is none. */
async function read(outbox: string, name: string): Promise<KeptMail | null> {
  if ((await size(outbox, name)) === null) return null;
  const raw = await readFile(join(outbox, name));
  const { subject = "", to, html, text = "" } = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  return { raw, subject, to: (Array.isArray(to) ? to : to === undefined ? [] : [to]).map((each) => each.text).join(", "), html: typeof html === "string" ? html : null, text };
}

/** The folder where mails are kept while no mail server is set up. */
export const readOutbox = { size, read } as const;
