import { formatPercent } from "@/lib/core/report/formatPercent";
import type { RepositoryPageModel } from "@/lib/core/report/page/repositoryPageModel";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";
import { Strip } from "@/lib/ui/primitive/Strip";
import { Withheld } from "@/lib/ui/primitive/Withheld";
import { LanguageTable } from "@/lib/ui/table/LanguageTable";
import { ModelTable } from "@/lib/ui/table/ModelTable";
import { FactList } from "./FactList";
import { Lead } from "./Lead";
import { StayedFacts } from "./StayedFacts";

export function RepositoryPage({ model }: { readonly model: RepositoryPageModel }) {
  const { lead, organisation } = model;
  return (
    <Page edition={model.edition} section="repositories">
      <section className="wrap lead" style={{ marginTop: 0 }}>
        <p className="crumb"><a href="/repositories">Repositories</a> / {model.name}</p>
        <div className="head-grid page-head">
          <div>
            <h1>{lead === null ? (model.empty === null ? `${model.name} has no counted lines in these weeks` : `These weeks of ${model.name} are hidden`) : <><span className="mono" style={{ fontSize: "0.62em" }}>{model.name}</span><br /><Sentence parts={lead.headline} /></>}</h1>
          </div>
          <FactList facts={model.facts} />
        </div>
        <FilterSentence filter={model.filter} />
        {organisation !== null && lead?.edges !== undefined && lead.edges !== null && (
          <div className="sub" style={{ marginTop: 22 }}>
            <Strip edges={lead.edges} height={13} />
            <p className="small" style={{ margin: "6px 0 4px" }}>{organisation.name}, all repositories: AI {formatPercent(organisation.edges.headline)}</p>
            <Strip edges={organisation.edges} height={6} />
          </div>
        )}
        {model.warnings.map((warning) => <p key={warning} className="notice" style={{ marginTop: 16 }}>{warning}</p>)}
        {lead === null ? (model.empty === null ? <div className="plot"><EmptyAxes text="Weeks with merged lines appear here" /></div> : <div style={{ marginTop: 22 }}><Withheld note={model.empty} /></div>) : <Lead lead={lead} />}
      </section>
      {model.stayed !== null && (
        <section className="wrap section" aria-label="What stayed">
          <div className="stayed"><StayedFacts facts={model.stayed.facts} /></div>
          <p className="stayed-links"><a href={model.stayed.survivalHref}><b>How long lines live</b></a>{model.stayed.filesHref !== null && <a href={model.stayed.filesHref}><b>Files: who wrote what stands today</b></a>}</p>
        </section>
      )}
      {model.privacy !== null && <section className="wrap section" aria-label="Privacy"><Withheld note={model.privacy} /></section>}
      {model.models !== null && <section className="wrap section"><ModelTable table={model.models} /></section>}
      {model.languages !== null && <section className="wrap section"><LanguageTable table={model.languages} />{model.changesHref !== null && <p style={{ marginTop: 22 }}><a href={model.changesHref}><b>All changes of {model.name}</b></a></p>}</section>}
    </Page>
  );
}
