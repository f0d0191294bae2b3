import { simpleParser } from "mailparser";
import { withoutControls } from "@/lib/core/report/printable";

/** What a mail server (RFC 3464), or a mail program whose reader pressed "spam" (RFC 5965), says about a mail that was sent. */
export interface MailReport {
  readonly kind: "gone" | "later" | "complaint";
  /** Of the link that stops the digest, as it stood in the mail: it can come from the mail only. Null where the report holds none. */
  readonly token: string | null;
  readonly messageId: string | null;
  readonly words: string;
}

const mostWords = 300;

/** Fields of a part of a report: a blank line parts groups, a blank at the beginning goes on with a field. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

const tidy = (text: string): string => withoutControls(text).replace(/\s+/g, " ").trim().slice(0, mostWords);

function deliveryWords(status: Map<string, string>): Pick<MailReport, "kind" | "words"> | null {
  const [action, code] = [status.get("action")?.toLowerCase() ?? "", status.get("status") ?? ""];
  if (action !== "failed" && action !== "delayed") return null;
  const said = tidy((status.get("diagnostic-code") ?? "").replace(/^\s*[\w-]+\s*;\s*/, ""));
  // Where a full box or a policy is the reason, another mail may arrive.
  const isGone = action === "failed" && /^5\.(?:1|0)\.|^5\.2\.1/.test(code);
  if (action === "delayed") return null;
  return { kind: isGone ? "gone" : "later", words: `It came back${code === "" ? "" : ` (${tidy(code)})`}${said === "" ? "." : `: ${said}`}` };
}

/** Reads a mail that says what became of another; null for any other mail, and for a report of a mere delay. */
export async function readMailReport(raw: Buffer): Promise<MailReport | null> {
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const part = (pattern: RegExp) => mail.attachments.find(({ contentType }) => pattern.test(contentType))?.content.toString("utf8") ?? null;
  const [status, feedback, original] = [part(/^message\/(?:global-)?delivery-status$/), part(/^message\/feedback-report$/), part(/^(?:text\/rfc822-headers|message\/(?:rfc822|global|global-headers))$/)];
  const found = status !== null ? deliveryWords(fieldsOf(status)) : feedback !== null ? { kind: "complaint" as const, words: `Its reader reported it as ${tidy(fieldsOf(feedback).get("feedback-type") ?? "abuse")}.` } : null;
  if (found === null) return null;
  const headers = fieldsOf((original ?? "").split(/\r?\n\r?\n/)[0] ?? "");
  return { ...found, token: /\/digest\/stop\?token=(\d{1,9}\.[\w-]{32})/.exec(headers.get("list-unsubscribe") ?? "")?.[1] ?? null, messageId: /^<(digest-[\w:.-]+)@/.exec(headers.get("message-id") ?? "")?.[1] ?? null };
}
