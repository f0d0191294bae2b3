import type { Strength } from "@/lib/core/attribution/evidence";
import type { EvidenceItem } from "@/lib/core/report/page/changePageModel";

const edge: Readonly<Record<Strength, string>> = { L: "proven", C: "proven", D: "declared", H: "unknown", A: "unknown", P: "human" };

/** What was found, quoted as it stands, with where it stood. */
export function EvidenceChip({ item }: { readonly item: EvidenceItem }) {
  const kind = item.rule.startsWith("automation") || item.rule.startsWith("bot") ? "bot" : edge[item.strength];
  return <span className={`chip chip-${kind}`} title={`Rule ${item.rule}, strength ${item.strength}`}><b>{item.source}</b>{item.quote}</span>;
}
