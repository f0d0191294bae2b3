import type { ChangesPageModel } from "@/lib/core/report/page/changesPageModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Pagination } from "@/lib/ui/primitive/Pagination";
import { SearchField } from "@/lib/ui/primitive/SearchField";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { ChangeTable } from "@/lib/ui/table/ChangeTable";

export function ChangesPage({ model }: { readonly model: ChangesPageModel }) {
  const isEmpty = model.rows.length === 0;
  return (
    <Page edition={model.edition} section="changes">
      <div className="wrap">
        <FilterSentence filter={model.filter} />
        <h1 className="page-title"><Sentence parts={model.figure.headline} /></h1>
        <SearchField search={model.search} label="Search in titles, shas and #numbers" />
      </div>
      <section className="wrap section" style={{ marginTop: 34 }}>
        <Figure text={model.figure} isListed hasPng={!isEmpty}>
          {isEmpty ? <EmptyChanges isFiltered={model.isFiltered} clear={model.search.clear} /> : <><ChangeTable rows={model.rows} sort={model.sort} /><Pagination pagination={model.pagination} /></>}
        </Figure>
      </section>
    </Page>
  );
}

/** An empty list says what would fill it. */
function EmptyChanges({ isFiltered, clear }: { readonly isFiltered: boolean; readonly clear: string }) {
  if (!isFiltered) return <p className="mid">A change is a commit on the first-parent line of the default branch. Choose more weeks in the sentence above, or <a href="/reading">see what has been read</a>.</p>;
  return (
    <ul className="mid" style={{ display: "grid", gap: 6, fontSize: 13.5 }}>
      <li>A search looks at titles, at the beginning of a sha, and at pull request numbers such as #4812.</li>
      <li>Filters of the sentence above add up: a change must fit all of them.</li>
      <li><a href={clear}>Clear the search</a> or <a href="/changes">show every change</a>.</li>
    </ul>
  );
}
