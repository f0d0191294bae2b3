import type { EvidenceItem } from "@/lib/core/report/page/changePageModel";
import { EvidenceChip } from "@/lib/ui/primitive/EvidenceChip";

/** Evidence side by side; nothing where there is none. */
export function Chips({ items }: { readonly items: readonly EvidenceItem[] }) {
  return items.length === 0 ? null : <div className="chips">{items.map((item) => <EvidenceChip key={item.rule + item.source + item.quote} item={item} />)}</div>;
}
