import type { ModelDatesModel } from "@/lib/core/report/page/modelDatesModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { SettingsNav } from "@/lib/ui/primitive/SettingsNav";

interface Props {
  readonly model: ModelDatesModel;
  /** Takes `modelId`, `date` (empty: on no chart) and `source`. */
  readonly save: FormTarget;
  /** Takes `id`. */
  readonly end: FormTarget;
}

/** When models were released, as reported: the list that comes with Byline, and the organisation's own word. */
export function ModelDatesPage({ model, save, end }: Props) {
  return (
    <Page edition={model.edition} section="settings">
      <div className="wrap">
        <SettingsNav current="models" isOwner />
        <h1 className="page-title">Releases of models</h1>
        <p className="dek">Days on which models became available, as reported. They are markers on charts and the order of generations in the loop; nothing is counted by them.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings">
          <h2 className="kicker">Say a day</h2>
          <form {...posts(save)}>
            <label className="field"><span>Model</span><input type="text" name="modelId" required maxLength={100} autoComplete="off" placeholder="claude-opus-4-8" /></label>
            <label className="field"><span>Released on (empty: on no chart)</span><input type="date" name="date" /></label>
            <label className="field"><span>Where that is stated</span><input type="text" name="source" required maxLength={500} autoComplete="off" /></label>
            <div className="ways"><button className="button" type="submit">Save the day</button></div>
          </form>
        </section>
        <section className="settings">
          <h2 className="kicker">Standing</h2>
          <div className="wide table-scroll" tabIndex={0} role="region" aria-label="Release days">
            <table>
              <thead><tr><th scope="col">Model</th><th scope="col">Reported</th><th scope="col" className="drop-narrower">Source</th><th scope="col"><span className="visually-hidden">Take back</span></th></tr></thead>
              <tbody>
                {model.rows.map((row) => (
                  <tr key={row.modelId} className="flat">
                    <th scope="row">{row.name}<small className="mono">{row.modelId}</small></th><td className="nowrap">{row.day}{row.by !== "" && <small style={{ display: "block" }}>{row.by}</small>}</td><td className="drop-narrower" style={{ overflowWrap: "anywhere" }}>{row.source}</td>
                    <td>{row.id !== null && <form {...posts(end)}><input type="hidden" name="id" value={row.id} /><button className="button button-quiet" type="submit" aria-label={`Take back the day of ${row.name}`}>Take back</button></form>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      </div>
    </Page>
  );
}
