import type { CalibrationModel } from "@/lib/core/report/page/calibrationModel";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { FactTable } from "@/lib/ui/table/FactTable";

interface Props {
  readonly model: CalibrationModel;
  /** Takes `weeks` and `size`. */
  readonly start: FormTarget;
  /** Takes `id`. */
  readonly close: FormTarget;
}

/** Calibration: what authors say of changes without a mark. */
export function CalibrationPage({ model, start, close }: Props) {
  return (
    <Page edition={model.edition} section="evidence">
      <div className="wrap">
        <Crumbs crumbs={[{ name: "Evidence", href: "/evidence" }, { name: "Calibration", href: null }]} />
        <h1 className="page-title"><Sentence parts={model.headline} /></h1>
        <p className="dek">{model.sub}</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings">
          <h2 className="kicker">{model.open === null ? "Ask" : "Open"}</h2>
          {model.open === null ? (
            <form {...posts(start)}>
              <div className="inline-form">
                <label className="field" style={{ marginTop: 0 }}><span>Changes of the last weeks</span><input type="number" name="weeks" min={1} max={104} defaultValue={12} required /></label>
                <label className="field" style={{ marginTop: 0 }}><span>About so many changes</span><input type="number" name="size" min={20} max={1000} defaultValue={100} required /></label>
                <button className="button" type="submit">Draw and ask</button>
              </div>
              <p className="small" style={{ marginTop: 10 }}>Asked are those who can sign in here with an address of theirs; whoever cannot is one who did not answer.</p>
            </form>
          ) : <form {...posts(close)}><p className="mid">{model.open.text}</p><input type="hidden" name="id" value={model.open.id} /><div className="ways"><button className="button button-outline" type="submit">Close the round</button></div></form>}
        </section>
        <section className="settings"><h2 className="kicker">Rounds</h2><div className="wide">
          {model.rounds.rows.length === 0 ? <p className="muted">None yet.</p> : <FactTable table={model.rounds} label="Rounds" />}
          <p className="foot">Combined ratio estimate over strata by size; 95 % interval with the effective number of answers. Who did not answer is taken to be like those who did among changes of the same size: where that is wrong, so is the estimate.</p>
        </div></section>
      </div>
    </Page>
  );
}
