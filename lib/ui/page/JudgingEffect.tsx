import type { JudgingEffectModel } from "@/lib/core/report/page/judgingEffectModel";

/** What other rules or another policy would do, before it is saved. */
export function JudgingEffect({ effect }: { readonly effect: JudgingEffectModel }) {
  return (
    <div data-testid="effect">
      {effect.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {effect.examples.length > 0 && <ul className="plain-list">{effect.examples.map((each) => <li key={each.href + each.title}><a href={each.href}>{each.title}</a> <small className="muted">{each.moved}</small></li>)}</ul>}
    </div>
  );
}
