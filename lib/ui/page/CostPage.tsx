import type { CostModel } from "@/lib/core/report/page/costModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { posts } from "@/lib/ui/primitive/posts";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { FactTable } from "@/lib/ui/table/FactTable";

interface Props {
  readonly model: CostModel;
  /** Takes `source` and `file`. */
  readonly save: FormTarget;
  /** Takes `id`. */
  readonly end: FormTarget;
}

/** Cost, only where usage was imported; and the files, for owners. */
export function CostPage({ model, save, end }: Props) {
  return (
    <Page edition={model.edition} section="loop">
      <div className="wrap">
        <FilterSentence filter={model.filter} />
        <h1 className="page-title"><Sentence parts={model.headline} /></h1>
        {model.saved !== null && <p className="notice" role="status" style={{ marginTop: 18 }}>{model.saved}</p>}
        {model.error !== null && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
      </div>
      {model.figures.map(({ text, table, empty }) => <section key={text.id} className="wrap section"><Figure text={text} hasPng={table.rows.length > 0}>{table.rows.length === 0 ? <p className="mid">{empty}</p> : <FactTable table={table} label={text.kicker} />}</Figure></section>)}
      {model.imports !== null && (
        <div className="wrap">
          <section className="settings">
            <h2 className="kicker">Take a file in</h2>
            <form {...posts(save)}>
              <label className="field field-short" style={{ marginTop: 0 }}><span>Where it comes from</span><select name="source" defaultValue="claudeCode"><option value="claudeCode">Claude Code analytics (JSON or CSV)</option><option value="copilot">Copilot metrics (JSON)</option><option value="cursor">Cursor usage (CSV)</option><option value="neutral">Neutral CSV</option></select></label>
              <label className="field"><span>File (up to 1 MB)</span><input type="file" name="file" required accept=".json,.csv,.ndjson,.jsonl,text/csv,application/json" /><small>The neutral form has the columns <span className="mono">date,agent,model,pricing,currency,amount,input_tokens,output_tokens,cache_tokens</span>; pricing is <span className="mono">usage</span> or <span className="mono">seat</span>.</small></label>
              <div className="ways"><button className="button" type="submit">Take it in</button></div>
            </form>
          </section>
          {model.imports.length > 0 && <section className="settings"><h2 className="kicker">Files</h2><div className="wide"><table><tbody>{model.imports.map((row) => <tr key={row.id} className="flat"><th scope="row">{row.name}<small>{row.facts}</small></th><td><form {...posts(end)}><input type="hidden" name="id" value={row.id} /><button className="button button-quiet" type="submit" aria-label={`Take back ${row.name}`}>Take back</button></form></td></tr>)}</tbody></table></div></section>}
        </div>
      )}
    </Page>
  );
}
