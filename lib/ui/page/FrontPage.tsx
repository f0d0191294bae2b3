import type { FrontPageModel } from "@/lib/core/report/page/frontPageModel";
import { FixFigure } from "@/lib/ui/fix/FixFigure";
import { GuardrailFigure } from "@/lib/ui/guard/GuardrailFigure";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";
import { Withheld } from "@/lib/ui/primitive/Withheld";
import { AgentTable } from "@/lib/ui/table/AgentTable";
import { LanguageTable } from "@/lib/ui/table/LanguageTable";
import { ModelTable } from "@/lib/ui/table/ModelTable";
import { RepositoryTable } from "@/lib/ui/table/RepositoryTable";
import { TeamTable } from "@/lib/ui/table/TeamTable";
import { ForestFigure } from "@/lib/ui/uplift/ForestFigure";
import { WholeCount } from "@/lib/ui/table/WholeCount";
import { Lead } from "./Lead";

/** The front page: one sentence, its range, its weeks; then agents, repositories, languages. */
export function FrontPage({ model }: { readonly model: FrontPageModel }) {
  const { lead } = model;
  return (
    <Page edition={model.edition} section="overview">
      <div className="wrap"><FilterSentence filter={model.filter} /></div>
      <section className="lead wrap" aria-labelledby="lead-headline">
        {lead === null && model.empty !== null && <><h1 id="lead-headline">These weeks are hidden</h1><Withheld note={model.empty} /></>}
        {lead === null && model.empty === null && (
          <>
            <h1 id="lead-headline">No counted lines were merged in these weeks</h1>
            <p className="dek">Choose more weeks or other repositories in the sentence above.</p>
            <div className="plot"><EmptyAxes text="Weeks with merged lines appear here" /></div>
          </>
        )}
        {lead !== null && <><h1 id="lead-headline"><Sentence parts={lead.headline} /></h1><Lead lead={lead} /></>}
      </section>
      {lead !== null && (
        <>
          {model.privacy !== null && <section className="wrap section" aria-label="Privacy"><Withheld note={model.privacy} /></section>}
          {model.models !== null && <section className="wrap section"><ModelTable table={model.models} /></section>}
          {(model.uplift !== null || model.fixes !== null) && (
            <section className="wrap section">
              <div className={model.uplift === null || model.fixes === null ? undefined : "two"}>{model.uplift !== null && <ForestFigure model={model.uplift} />}{model.fixes !== null && <div><FixFigure model={model.fixes} /></div>}</div>
            </section>
          )}
          {model.guardrails !== null && <section className="wrap section"><GuardrailFigure model={model.guardrails} /></section>}
          {model.teams !== null && <section className="wrap section"><TeamTable table={model.teams} /></section>}
          <section className="wrap section"><RepositoryTable table={model.repositories} /></section>
          <section className="wrap section"><div className="two">{model.agents !== null && <AgentTable table={model.agents} />}{model.languages !== null && <LanguageTable table={model.languages} />}{model.whole !== null && <WholeCount count={model.whole} />}</div></section>
        </>
      )}
    </Page>
  );
}
