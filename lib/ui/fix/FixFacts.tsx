import type { FixFact } from "@/lib/core/report/page/fixesPageModel";

/** Four large numbers with what they count. */
export function FixFacts({ facts }: { readonly facts: readonly FixFact[] }) {
  return (
    <div className="fix-facts">
      {facts.map(({ value, unit, tone, text }) => <div key={text}><b className={tone ?? ""}>{value}{unit !== "" && <small> {unit}</small>}</b><p className="sub">{text}</p></div>)}
    </div>
  );
}
