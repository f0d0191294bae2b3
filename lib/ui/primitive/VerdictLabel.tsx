import type { ChangeVerdict } from "@/lib/core/report/page/changesPageModel";
import { verdictWord } from "./verdictWord";

/** Square and word: never the colour alone. */
export function VerdictLabel({ verdict }: { readonly verdict: ChangeVerdict | "leftOut" }) {
  return <span className="verdict"><i aria-hidden="true" className={`fill-${verdict}`} />{verdictWord[verdict]}</span>;
}
