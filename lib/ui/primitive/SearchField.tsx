import type { SearchModel } from "@/lib/core/report/page/changesPageModel";

/** Search as a plain form: works without JavaScript, and the answer has an address. */
export function SearchField({ search, label }: { readonly search: SearchModel; readonly label: string }) {
  return (
    <form className="search" role="search" action={search.action} method="get">
      {search.hidden.map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)}
      <input type="search" name="search" aria-label={label} placeholder={label} defaultValue={search.value} />
      <button className="button button-outline" type="submit">Search</button>
      {search.value !== "" && <a className="small nowrap" href={search.clear}>Clear</a>}
    </form>
  );
}
