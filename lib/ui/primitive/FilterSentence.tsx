import type { FilterSentenceModel } from "@/lib/core/report/page/filterSentenceModel";
import { FilterChoiceButton } from "./FilterChoiceButton";

/** The filter as a sentence; every option is a link, so the address holds the state. */
export function FilterSentence({ filter }: { readonly filter: FilterSentenceModel }) {
  return (
    <div className="sentence" role="group" aria-label="Filters">
      {filter.choices.map((choice) => <span key={choice.id}>{choice.before}<FilterChoiceButton choice={choice} /></span>)}
      {filter.saveHref !== undefined && <a className="save-view" href={filter.saveHref}>Save this view</a>}
      {filter.note !== undefined && <p className="small" role="status">{filter.note}</p>}
    </div>
  );
}
