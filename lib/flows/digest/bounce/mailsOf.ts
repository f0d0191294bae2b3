/** The mails of a file: one alone, or those of an mbox (RFC 4155), whose lines that begin with `From ` part them and whose `>From ` is undone. */
export function mailsOf(file: Buffer): Buffer[] {
  const text = file.toString("latin1");
  if (!text.startsWith("From ")) return text.trim() === "" ? [] : [file];
  return text.split(/(?:^|\r?\n)From [^\r\n]*\r?\n/).filter((mail) => mail.trim() !== "").map((mail) => Buffer.from(mail.replace(/^>(>*From )/gm, "$1"), "latin1"));
}
