import type { IngestStatusModel } from "@/lib/core/report/page/ingestStatusModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";
import { LiveReading } from "./LiveReading";

interface Props {
  readonly model: IngestStatusModel;
  /** Takes `source`. */
  readonly add: FormTarget;
  /** Take `slug`. */
  readonly retry: FormTarget;
  readonly cancel: FormTarget;
}

/** Reading, live; without JavaScript the page reloads itself while something runs. */
export function IngestStatusPage({ model, add, retry, cancel }: Props) {
  return (
    <Page edition={model.edition} section="reading">
      {model.reading.isRunning && <noscript><meta httpEquiv="refresh" content="5" /></noscript>}
      <div className="wrap" style={{ paddingTop: 44 }}>
        <LiveReading reading={model.reading} eventsUrl={model.eventsUrl} pollUrl={model.pollUrl} retry={model.canManage ? retry : null} cancel={model.canManage ? cancel : null} />
        {model.canManage && <section className="section figure" style={{ maxWidth: 620 }}>
          <h2>Add a repository</h2>
          {model.error !== undefined && <p className="alert" role="alert"><b>{model.error.message}</b>{model.error.hint}</p>}
          <form className="inline-form" action={add} {...(typeof add === "string" ? { method: "post" } : {})}>
            <label className="field grow"><span>Path or URL</span><input type="text" name="source" required defaultValue={model.error?.value ?? ""} autoComplete="off" spellCheck={false} /></label>
            <button className="button button-outline" type="submit">Read it</button>
          </form>
        </section>}
      </div>
    </Page>
  );
}
