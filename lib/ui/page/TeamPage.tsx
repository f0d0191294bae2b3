import { headlineText } from "@/lib/core/report/headlineText";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { TeamPageModel } from "@/lib/core/report/page/teamPageModel";
import { LeadChart } from "@/lib/ui/chart/LeadChart";
import { StripPlot } from "@/lib/ui/chart/StripPlot";
import { WeekTable } from "@/lib/ui/chart/WeekTable";
import { Figure } from "@/lib/ui/figure/Figure";
import { FixFigure } from "@/lib/ui/fix/FixFigure";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { Strip } from "@/lib/ui/primitive/Strip";
import { Withheld } from "@/lib/ui/primitive/Withheld";
import { RepositoryTable } from "@/lib/ui/table/RepositoryTable";
import { TeamTable } from "@/lib/ui/table/TeamTable";
import { ForestFigure } from "@/lib/ui/uplift/ForestFigure";

type Edges = NonNullable<TeamPageModel["against"]>["edges"];

function Byline({ edges }: { readonly edges: Edges }) {
  return <p className="byline-line" style={{ marginTop: 0 }}>By <b className="ai">AI {formatPercent(edges.headline)}</b>{edges.human > 0 && <>, <b className="people">people {formatPercent(edges.human)}</b></>}{edges.unknown > 0 && <>, unknown {formatPercent(edges.unknown)}</>}</p>;
}

function Head({ model }: { readonly model: TeamPageModel }) {
  const { strip, against } = model;
  return (
    <div className="head-grid page-head">
      <div><h1><Sentence parts={model.headline} /></h1><p className="dek" style={{ marginTop: 14 }}>{model.dek}</p></div>
      {strip !== null && (
        <div className="facts" style={{ lineHeight: 1.45 }}>
          <Byline edges={strip.edges} />
          <p style={{ margin: "8px 0 10px" }}><Strip edges={strip.edges} height={13} /></p>
          {against !== null && <><p className="small" style={{ margin: "0 0 4px" }}>{against.name}: AI {formatPercent(against.edges.headline)}, people {formatPercent(against.edges.human)}, unknown {formatPercent(against.edges.unknown)}</p><Strip edges={against.edges} height={6} /></>}
          <p className="small" style={{ marginTop: 10 }}>{strip.line}</p>
        </div>
      )}
    </div>
  );
}

/** One team against the organisation or another team. */
export function TeamPage({ model }: { readonly model: TeamPageModel }) {
  const { lead } = model;
  const title = headlineText(model.headline);
  return (
    <Page edition={model.edition} section="teams">
      <div className="wrap">
        <p className="crumb"><a href="/teams">Teams</a>{model.above.map(({ name, href }) => <span key={href}> / <a href={href}>{name}</a></span>)} / {model.name}</p>
        <Head model={model} />
        <FilterSentence filter={model.filter} />
      </div>
      {model.withheld !== null && <section className="wrap section" aria-label="Privacy"><Withheld note={model.withheld} /></section>}
      {lead !== null && (
        <section className="wrap section lead-figure">
          <Figure text={lead.figure} twin={<WeekTable model={lead.chart} caption={`${title}. ${lead.figure.sub}`} />}><LeadChart model={lead.chart} title={title} /></Figure>
        </section>
      )}
      {(model.measures !== null || model.uplift !== null) && (
        <section className="wrap section"><div className={model.measures === null || model.uplift === null ? "team-measures" : "two"}>
          {model.measures !== null && <Figure text={model.measures.figure} hasPng={false}><StripPlot rows={model.measures.rows} name={model.name} /></Figure>}
          {model.uplift !== null && <ForestFigure model={model.uplift} />}
        </div></section>
      )}
      {model.fixes !== null && <section className="wrap section"><FixFigure model={model.fixes} /></section>}
      {model.below !== null && <section className="wrap section"><TeamTable table={model.below} /></section>}
      {model.repositories !== null && <section className="wrap section"><RepositoryTable table={model.repositories} />{model.changesHref !== null && <p style={{ marginTop: 22 }}><a href={model.changesHref}><b>All changes of {model.name}</b></a></p>}</section>}
    </Page>
  );
}
