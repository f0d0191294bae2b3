import type { FirstRunModel } from "@/lib/core/report/page/firstRunModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { PolicyQuestion } from "@/lib/ui/primitive/PolicyQuestion";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";

interface Props {
  readonly model: FirstRunModel;
  /** Takes `source`, `policy` and `since`. */
  readonly action: FormTarget;
}

/** Nothing is connected: one form, and what will happen. */
export function FirstRunPage({ model, action }: Props) {
  const { error } = model;
  return (
    <Page edition={model.edition} section="reading">
      <form className="wrap first" action={action} {...(typeof action === "string" ? { method: "post" } : {})}>
        <div>
          <h1>Nothing has been read yet, so there is nothing to report</h1>
          <p className="dek">Byline reads the history of a repository and looks for evidence of who wrote each merged line: commit trailers, footers and author names. It starts with the whole past, so the first year appears within minutes.</p>
          <label className="field" style={{ marginTop: 24 }}>
            <span>Path or URL of a repository</span>
            <input type="text" name="source" required defaultValue={error?.value ?? ""} placeholder="/home/me/code/ledger or https://github.com/owner/name" autoComplete="off" spellCheck={false} aria-invalid={error !== null} aria-describedby="source-help" />
            <small id="source-help">A clone, a bare repository, a folder of clones, or an address git can reach from this machine (https, ssh, file). Byline never writes to it.</small>
          </label>
          {error !== null && <p className="alert" role="alert"><b>{error.message}</b>{error.hint}</p>}
          <div className="plot" style={{ marginTop: 34 }}><p className="small" style={{ marginBottom: 6 }}>AI share of merged lines</p><EmptyAxes text="The first weeks appear here as soon as one repository is read" /></div>
        </div>
        <ol className="steps">
          <li><b>Name a repository</b><p>More can follow once this one is being read.</p></li>
          <li><b>Say how AI work is marked</b><p style={{ marginBottom: 12 }}>This decides what an unmarked line means. It can be changed, and compared, at any time.</p><PolicyQuestion policy={model.policy} /></li>
          <li><b>Read</b><p style={{ marginBottom: 12 }}>Every commit on the default branch, with what it added. You can close the page meanwhile.</p><button className="button" type="submit">Read this repository</button></li>
          <li><b>Check a change you know</b><p>Open one and see whether the verdict is right, and which text it stands on.</p></li>
        </ol>
      </form>
    </Page>
  );
}
