import type { ObjectionModel } from "@/lib/core/report/page/mePageModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { ObjectionNote } from "@/lib/ui/primitive/ObjectionNote";
import { posts } from "@/lib/ui/primitive/posts";

interface Props {
  readonly objections: readonly ObjectionModel[];
  /** What could not be stored, to be typed on. */
  readonly typed: string;
  readonly object: FormTarget;
  readonly withdraw: FormTarget;
}

/** The reader's objections, and one more. */
export function OwnObjections({ objections, typed, object, withdraw }: Props) {
  return (
    <section className="settings">
      <h2 className="kicker">Objection</h2>
      <div>
        <p className="mid">Say what you have against the use of your data. The owners of this Byline read it and answer here. It changes no figure by itself.</p>
        {objections.map((objection) => (
          <ObjectionNote key={objection.id} objection={objection}>
            {objection.withdrawn === null && <form {...posts(withdraw)}><input type="hidden" name="id" value={objection.id} /><button className="button button-quiet" type="submit" aria-label={`Withdraw the objection of ${objection.made}`}>Withdraw</button></form>}
          </ObjectionNote>
        ))}
        <form {...posts(object)}>
          <label className="field"><span>Your reason</span><textarea name="reason" required maxLength={4000} defaultValue={typed} /></label>
          <p style={{ marginTop: 10 }}><button className="button button-outline" type="submit">Object</button></p>
        </form>
      </div>
    </section>
  );
}
