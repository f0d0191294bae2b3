import type { StayedFact } from "@/lib/core/report/page/survivalPageModel";
import { Sentence } from "@/lib/ui/primitive/Sentence";

/** Three facts side by side, divided by a rule on top of each. */
export function StayedFacts({ facts }: { readonly facts: readonly StayedFact[] }) {
  return (
    <div className="stayed-facts">
      {facts.map((fact) => <div key={fact.kicker} className="rail-note"><p className="kicker">{fact.kicker}</p><p className="sub"><Sentence parts={fact.text} /></p></div>)}
    </div>
  );
}
