import type { PersonPageModel } from "@/lib/core/report/page/personPageModel";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { RepositoryTable } from "@/lib/ui/table/RepositoryTable";
import { Lead } from "./Lead";

/** What one person initiated, beside nobody else. */
export function PersonPage({ model }: { readonly model: PersonPageModel }) {
  const { lead, isOwn, name } = model;
  return (
    <Page edition={model.edition} section="settings">
      <section className="wrap lead" style={{ marginTop: 0 }}>
        <p className="crumb">{isOwn ? <><a href="/me">About you</a> / What you initiated</> : name}</p>
        <h1 className="page-title">{lead === null ? "Nothing counted was initiated in these weeks" : <Sentence parts={lead.headline} />}</h1>
        <p className="dek">{isOwn ? "Changes that you initiated: as author, as co-author of an agent’s commit, or as who asked for it. Of the addresses that are proven to be yours." : `Changes that ${name} initiated. You see them as an owner, or as a lead of a team of theirs, in open mode.`} Compared with nobody.</p>
        <FilterSentence filter={model.filter} />
        {lead === null ? <div className="plot"><EmptyAxes text="Weeks with merged lines appear here" /></div> : <Lead lead={lead} />}
      </section>
      {model.repositories !== null && <section className="wrap section"><RepositoryTable table={model.repositories} /></section>}
    </Page>
  );
}
