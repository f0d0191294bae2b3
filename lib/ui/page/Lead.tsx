import { headlineText } from "@/lib/core/report/headlineText";
import type { LeadModel } from "@/lib/core/report/page/leadModel";
import { LeadChart } from "@/lib/ui/chart/LeadChart";
import { WeekTable } from "@/lib/ui/chart/WeekTable";
import { Figure } from "@/lib/ui/figure/Figure";
import { CalibrationBar } from "@/lib/ui/primitive/CalibrationBar";
import { Numeral } from "@/lib/ui/primitive/Numeral";
import { RangeBar } from "@/lib/ui/primitive/RangeBar";
import { Sentence } from "@/lib/ui/primitive/Sentence";

/** Numeral and range bar, rail of notes, lead chart. The headline stands above, in the page. */
export function Lead({ lead }: { readonly lead: LeadModel }) {
  const title = headlineText(lead.headline);
  return (
    <>
      {lead.edges !== null && (
        <div className="grid12 lead-grid">
          <div className="span3">
            <Numeral edges={lead.edges} isRange={lead.isRange} />
            <p className="sub lead-facts"><b>{lead.linesLine}</b>{lead.changesLine}</p>
          </div>
          <div className="span9"><RangeBar edges={lead.edges} isRange={lead.isRange} />{lead.calibration != null && <CalibrationBar mark={lead.calibration} />}</div>
        </div>
      )}
      <div className="grid12 lead-figure">
        <div className="span3 rail">
          {lead.notes.map((note) => <div key={note.kicker} className="rail-note"><h2 className="kicker">{note.kicker}</h2><p className="sub"><Sentence parts={note.text} /></p></div>)}
        </div>
        <div className="span9">
          <Figure text={lead.figure} isLead twin={<WeekTable model={lead.chart} caption={`${title}. ${lead.figure.sub}`} />}><LeadChart model={lead.chart} title={title} /></Figure>
        </div>
      </div>
    </>
  );
}
