import type { Headline } from "@/lib/core/report/headline";
import { colour, link } from "./style";

/** A sentence with its words in their colours, and its links. */
export function MailHeadline({ parts }: { readonly parts: Headline }) {
  return parts.map(({ text, tone, href }, at) => {
    if (href !== undefined) return <a key={at} href={href} style={link}>{text}</a>;
    if (tone === "ai" || tone === "people") return <span key={at} style={{ color: tone === "ai" ? colour.ai : colour.people }}>{text}</span>;
    return tone === "strong" ? <b key={at} style={{ color: colour.ink }}>{text}</b> : text;
  });
}
