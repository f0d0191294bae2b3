import type { RemoveModel } from "@/lib/core/report/page/removeModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { Page } from "@/lib/ui/primitive/Page";

interface Props {
  readonly model: RemoveModel;
  /** Takes `slug` and `confirm`. */
  readonly action: FormTarget;
}

/** Asks before a repository is forgotten: its name has to be typed. */
export function RemovePage({ model, action }: Props) {
  const { slug, name, holds, error } = model;
  return (
    <Page edition={model.edition} section="repositories">
      <form className="wrap" action={action} {...(typeof action === "string" ? { method: "post" } : {})}>
        <h1 className="page-title">Remove {name}</h1>
        <p className="dek">Byline forgets what it read: {holds}, and every figure made of them. The repository itself is not touched, and can be read again.</p>
        {error !== null && <p className="alert" role="alert"><b>{error.message}</b>{error.hint}</p>}
        <input type="hidden" name="slug" value={slug} />
        <label className="field field-short"><span>Type its name to confirm</span><input type="text" name="confirm" required autoComplete="off" spellCheck={false} /></label>
        <div className="ways"><button className="button" type="submit">Remove it</button><a href="/repositories">Keep it</a></div>
      </form>
    </Page>
  );
}
