import type { FrontPageModel } from "@/lib/core/report/page/frontPageModel";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";
import { LanguageTable } from "@/lib/ui/table/LanguageTable";
import { ModelTable } from "@/lib/ui/table/ModelTable";
import { RepositoryTable } from "@/lib/ui/table/RepositoryTable";
import { WholeCount } from "@/lib/ui/table/WholeCount";
import { Lead } from "./Lead";

/** The front page: one sentence, its range, its weeks; then agents, repositories, languages. */
export function FrontPage({ model }: { readonly model: FrontPageModel }) {
  const { lead } = model;
  return (
    <Page edition={model.edition} section="overview">
      <div className="wrap"><FilterSentence filter={model.filter} /></div>
      <section className="lead wrap" aria-labelledby="lead-headline">
        {lead === null ? (
          <>
            <h1 id="lead-headline">No counted lines were merged in these weeks</h1>
            <p className="dek">Choose more weeks or other repositories in the sentence above.</p>
            <div className="plot"><EmptyAxes text="Weeks with merged lines appear here" /></div>
          </>
        ) : <><h1 id="lead-headline"><Sentence parts={lead.headline} /></h1><Lead lead={lead} /></>}
      </section>
      {lead !== null && (
        <>
          <section className="wrap section"><ModelTable table={model.models} /></section>
          <section className="wrap section"><RepositoryTable table={model.repositories} /></section>
          <section className="wrap section"><div className="two"><LanguageTable table={model.languages} /><WholeCount count={model.whole} /></div></section>
        </>
      )}
    </Page>
  );
}
