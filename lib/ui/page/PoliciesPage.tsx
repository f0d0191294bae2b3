import type { BreachRow, PoliciesModel, PolicyRow } from "@/lib/core/report/page/policiesModel";
import { Crumbs } from "@/lib/ui/primitive/Crumbs";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { FactTable } from "@/lib/ui/table/FactTable";
import { PolicyForm } from "./PolicyForm";

interface Props {
  readonly model: PoliciesModel;
  /** Takes the fields of the form. */
  readonly save: FormTarget;
  /** Takes `id`. */
  readonly end: FormTarget;
  /** Takes `id` and `reason`. */
  readonly acknowledge: FormTarget;
}

function PolicyTable({ rows, end }: { readonly rows: readonly PolicyRow[]; readonly end: FormTarget | null }) {
  return (
    <div className="table-scroll"><table>
      <thead><tr><th scope="col">Policy</th><th scope="col">By</th>{end !== null && <th scope="col"><span className="visually-hidden">End</span></th>}</tr></thead>
      <tbody>{rows.map((row) => (
        <tr key={row.id} className="flat">
          <th scope="row">{row.title}<small>{row.checked}{row.webhook !== "" && `; posted to ${row.webhook}`}</small></th><td>{row.made}{row.ended !== null && <small style={{ display: "block" }}>ended {row.ended}</small>}</td>
          {end !== null && <td><form {...posts(end)}><input type="hidden" name="id" value={row.id} /><button className="button button-quiet" type="submit" aria-label={`End: ${row.title}`}>End</button></form></td>}
        </tr>
      ))}</tbody>
    </table></div>
  );
}

function Breach({ row, acknowledge }: { readonly row: BreachRow; readonly acknowledge: FormTarget }) {
  return (
    <tr className="flat">
      <th scope="row"><span className="bad" aria-hidden="true">▲</span> Week of {row.week}<small>{row.title}</small></th>
      <td>{row.found}{row.sent !== "" && <small style={{ display: "block" }}>{row.sent}</small>}</td>
      <td>{row.acknowledged ?? <form {...posts(acknowledge)} className="inline-form"><input type="hidden" name="id" value={row.id} /><label className="field grow" style={{ marginTop: 0 }}><span className="visually-hidden">Reason</span><input type="text" name="reason" required maxLength={1000} placeholder="What was done, or why it may be" autoComplete="off" /></label><button className="button button-outline" type="submit">Acknowledge</button></form>}</td>
    </tr>
  );
}

/** Policies: a guardrail or a share turned into an alert. */
export function PoliciesPage({ model, save, end, acknowledge }: Props) {
  const { preview, form } = model;
  return (
    <Page edition={model.edition} section="guardrails">
      <div className="wrap">
        <Crumbs crumbs={[{ name: "Guardrails", href: "/guardrails" }, { name: "Policies", href: null }]} />
        <h1 className="page-title">Policies</h1>
        <p className="dek">A figure and the bound that it must keep, week by week. A week in which it is not kept is written down, and stays until somebody says what was done.</p>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
        <section className="settings"><h2 className="kicker">Not kept</h2><div className="wide">
          {model.breaches.length === 0 ? <p className="muted">No breach was found.</p> : <div className="table-scroll"><table><thead><tr><th scope="col">When</th><th scope="col">What was found</th><th scope="col">Acknowledged</th></tr></thead><tbody>{model.breaches.map((row) => <Breach key={row.id} row={row} acknowledge={acknowledge} />)}</tbody></table></div>}
          {model.breaches.length > 0 && <p className="actions"><a href={model.csv}>CSV</a></p>}
        </div></section>
        <section className="settings"><h2 className="kicker">Standing</h2><div className="wide">{model.standing.length === 0 ? <p className="muted">No policy yet.</p> : <PolicyTable rows={model.standing} end={end} />}</div></section>
        <section className="settings">
          <h2 className="kicker" id="policy">New policy</h2>
          <div>
            <PolicyForm key={JSON.stringify(form)} model={model} />
            {preview !== null && (
              <form {...posts(save)} style={{ marginTop: 26 }}>
                {Object.entries(form).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
                <h3 className="kicker">{preview.title}</h3>
                <p className="mid" style={{ margin: "8px 0 16px" }}>{preview.finding}</p>
                <FactTable table={preview.table} label="Weeks before" />
                <div className="ways"><button className="button" type="submit">Save the policy</button><a href="/guardrails/policies">Leave it</a></div>
              </form>
            )}
          </div>
        </section>
        {model.ended.length > 0 && <section className="settings"><h2 className="kicker">Ended</h2><div className="wide"><PolicyTable rows={model.ended} end={null} /></div></section>}
      </div>
    </Page>
  );
}
