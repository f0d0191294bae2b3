import type { RepositoriesPageModel } from "@/lib/core/report/page/repositoriesPageModel";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { RepositoryTable } from "@/lib/ui/table/RepositoryTable";

export function RepositoriesPage({ model }: { readonly model: RepositoriesPageModel }) {
  return (
    <Page edition={model.edition} section="repositories">
      <div className="wrap"><FilterSentence filter={model.filter} /><h1 className="page-title"><Sentence parts={model.table.figure.headline} /></h1></div>
      <section className="wrap section"><RepositoryTable table={model.table} isListed /></section>
    </Page>
  );
}
