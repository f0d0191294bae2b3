import type { FixListModel } from "@/lib/core/report/page/fixListModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Pagination } from "@/lib/ui/primitive/Pagination";
import { FactTable } from "@/lib/ui/table/FactTable";

/** The fixes behind a figure, with the rule by which each counts. */
export function FixListPage({ model }: { readonly model: FixListModel }) {
  return (
    <Page edition={model.edition} section="fixes">
      <div className="wrap">
        <Crumbs crumbs={model.crumbs} />
        {model.filter !== null && <FilterSentence filter={model.filter} />}
        <h1 className="page-title">{model.title}</h1>
      </div>
      <section className="wrap section">
        <Figure text={model.figure} isListed hasPng={false}>{model.table.rows.length === 0 ? <p className="mid">No fix landed here.</p> : <FactTable table={model.table} label="Fixes" />}</Figure>
        <Pagination pagination={model.pagination} />
      </section>
    </Page>
  );
}
