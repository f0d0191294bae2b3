import type { FilterSentenceModel } from "@/lib/core/report/page/filterSentenceModel";
import { FilterChoiceButton } from "./FilterChoiceButton";

/** Any first and last day, by keyboard too: the fields are the browser's own. */
function DaysForm({ days }: { readonly days: NonNullable<FilterSentenceModel["days"]> }) {
  const { action, hidden, from, to } = days;
  return (
    <details className="choice">
      <summary className="choice-button choice-days">other days</summary>
      <form className="listbox days-form" action={action} method="get">
        {hidden.map(([key, value]) => <input key={`${key}=${value}`} type="hidden" name={key} value={value} />)}
        <label><span>First day</span><input type="date" name="from" required defaultValue={from} /></label>
        <label><span>Last day</span><input type="date" name="to" required defaultValue={to} /></label>
        <button className="button" type="submit">Show these days</button>
      </form>
    </details>
  );
}

/** The filter as a sentence; every option is a link, so the address holds the state. */
export function FilterSentence({ filter }: { readonly filter: FilterSentenceModel }) {
  return (
    <div className="sentence" role="group" aria-label="Filters">
      {filter.choices.map((choice) => <span key={choice.id}>{choice.before}<FilterChoiceButton choice={choice} /></span>)}
      {filter.days !== undefined && <DaysForm days={filter.days} />}
      {filter.saveHref !== undefined && <a className="save-view" href={filter.saveHref}>Save this view</a>}
      {filter.note !== undefined && <p className="small" role="status">{filter.note}</p>}
    </div>
  );
}
