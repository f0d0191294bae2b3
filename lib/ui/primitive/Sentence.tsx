import type { Headline } from "@/lib/core/report/headline";

/** A sentence made from data: AI, people and unknown wear their colour. */
export function Sentence({ parts }: { readonly parts: Headline }) {
  return parts.map((part, index) => (part.href !== undefined ? <a key={index} href={part.href}>{part.text}</a> : part.tone === undefined ? part.text : <span key={index} className={part.tone}>{part.text}</span>));
}
