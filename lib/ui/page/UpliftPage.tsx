import { headlineText } from "@/lib/core/report/headlineText";
import type { UpliftPageModel } from "@/lib/core/report/page/upliftPageModel";
import { EventChart } from "@/lib/ui/chart/EventChart";
import { EventTable } from "@/lib/ui/chart/EventTable";
import { Figure } from "@/lib/ui/figure/Figure";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { FactTable } from "@/lib/ui/table/FactTable";
import { ForestFigure } from "@/lib/ui/uplift/ForestFigure";
import { GradeBadge } from "@/lib/ui/uplift/GradeBadge";
import { PulseForm } from "@/lib/ui/uplift/PulseForm";

function Pulse({ pulse, answer }: { readonly pulse: UpliftPageModel["pulse"]; readonly answer: FormTarget }) {
  return (
    <Figure text={pulse.figure} hasPng={pulse.table.rows.length > 0}>
      {pulse.table.rows.length === 0 ? <p className="mid">{pulse.empty}</p> : <FactTable table={pulse.table} label={pulse.figure.kicker} />}
      {pulse.ask !== null && (pulse.ask.hasAnswered ? <p className="mid" style={{ marginTop: 16 }}>You have answered for {pulse.ask.month}. Thank you.</p> : <PulseForm month={pulse.ask.month} answer={answer} from="/uplift" />)}
    </Figure>
  );
}

/** What engineers land with agents against what they would have landed: every grade, with what it stands on. */
export function UpliftPage({ model, answer }: { readonly model: UpliftPageModel; readonly answer: FormTarget }) {
  const { value, study } = model;
  return (
    <Page edition={model.edition} section="uplift">
      <div className="wrap">
        {model.notice !== null && <p className={model.notice.kind === "error" ? "notice bad" : "notice"} role="status" style={{ marginTop: 18 }}>{model.notice.text}</p>}
        <h1 className="page-title"><Sentence parts={model.headline} /></h1>
        <p className="dek">{model.dek}</p>
        <div className="uplift-lead">
          {value !== null && <div><div className="numeral">{value.ratio}<small>×</small></div><p className="sub"><b>{value.interval}</b> {value.of}</p></div>}
          <div>
            {model.grade !== null && <GradeBadge grade={model.grade} />}
            <div className="uplift-facts">{model.facts.map(({ kicker, text }) => <div key={kicker}><h2 className="kicker">{kicker}</h2><p className="mid">{text}</p></div>)}</div>
          </div>
        </div>
      </div>
      <section className="wrap section">
        <div className="two">
          <ForestFigure model={model.forest} />
          <Figure text={study.figure} twin={study.model === null ? null : <EventTable model={study.model} caption={`${headlineText(study.figure.headline)}. ${study.figure.sub}`} />} hasPng={study.model !== null}>
            {study.model === null ? <EmptyAxes text={study.empty} /> : <EventChart model={study.model} title={headlineText(study.figure.headline)} />}
          </Figure>
        </div>
      </section>
      {model.tables.map(({ text, table, empty }) => (
        <section key={text.id} className="wrap section"><Figure text={text} hasPng={table.rows.length > 0}>{table.rows.length === 0 ? <p className="mid">{empty}</p> : <FactTable table={table} label={text.kicker} />}</Figure></section>
      ))}
      <section className="wrap section"><Pulse pulse={model.pulse} answer={answer} /></section>
    </Page>
  );
}
