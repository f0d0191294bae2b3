import type { DigestLink } from "@/lib/core/digest/digestModel";
import { link, small } from "./style";

/** Where figures can be looked up, on one line; nothing where there is nowhere. */
export function MailLinks({ links }: { readonly links: readonly DigestLink[] }) {
  if (links.length === 0) return null;
  return <p style={{ ...small, paddingTop: 8 }}>{links.map(({ label, href }, at) => <span key={href}>{at > 0 && " · "}<a href={href} style={link}>{label}</a></span>)}</p>;
}
