import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "@/lib/makeFolder";
import { composeMail } from "../mail/composeMail";
import type { ReadyMail } from "../mail/mailSettings";

/** Keeps a mail as a file that any mail program opens, where no mail server is set up. Whole or not at all; the same mail is the same file. Returns its name. */
export async function keepMail(outbox: string, mail: ReadyMail): Promise<string> {
  makeFolder(outbox, 0o700);
  const name = `${mail.messageId.replace(/[^\w.-]+/g, "_")}.eml`;
  const draft = join(outbox, `.${name}.${String(process.pid)}`);
  await writeFile(draft, await composeMail({ from: "Byline <byline@localhost>", dkim: null }, mail), { mode: 0o600 });
  await rename(draft, join(outbox, name));
  return name;
}
