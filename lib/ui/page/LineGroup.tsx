import { formatCount } from "@/lib/core/report/formatCount";
import type { LineGroupRow } from "@/lib/core/report/page/changePageModel";
import type { CorrectionModel } from "@/lib/core/report/page/correctionModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { posts } from "@/lib/ui/primitive/posts";
import { VerdictLabel } from "@/lib/ui/primitive/VerdictLabel";
import { Chips } from "./Chips";

/** What the forms of a correction send, and where to. */
export interface LineGroupForms {
  readonly target: { readonly slug: string; readonly change: string };
  readonly end: FormTarget;
  readonly agree: FormTarget;
}

interface Props extends LineGroupForms {
  readonly group: LineGroupRow;
  readonly sha: string;
  /** The only one of its commit, which says the rest. */
  readonly isAlone: boolean;
}

const states = { stands: "stands", older: "behind a newer one", waits: "waits for a second person", ended: "ended" } as const;
const plural = (count: number, word: string) => `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;

function Correction({ correction, fields, end, agree }: { readonly correction: CorrectionModel; readonly fields: Readonly<Record<string, string>> } & Pick<LineGroupForms, "end" | "agree">) {
  const { id, signed, saying, reason, state, note, canEnd, canAgree } = correction;
  const hidden = Object.entries({ ...fields, id: String(id) }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
  return (
    <li>
      <p className="why"><b>Correction, {states[state]}:</b> {saying}. “{reason}” <span className="muted">{signed}{note === "" ? "" : `; ${note}`}</span></p>
      {(canEnd || canAgree) && (
        <div className="ways">
          {canAgree && <form {...posts(agree)}>{hidden}<button className="button button-outline" type="submit" aria-label={`Agree to the correction by ${signed}`}>Agree</button></form>}
          {canEnd && <form {...posts(end)}>{hidden}<button className="button button-quiet" type="submit" aria-label={`${state === "waits" ? "Refuse" : "Take back"} the correction by ${signed}`}>{state === "waits" ? "Refuse" : "Take back"}</button></form>}
        </div>
      )}
    </li>
  );
}

/** Lines of one commit that one writer brought: verdict, evidence, reason, and what people said of them. */
export function LineGroup({ group, sha, isAlone, target, end, agree }: Props) {
  const fields = { slug: target.slug, change: target.change, commit: sha, writer: String(group.place) };
  return (
    <div style={{ marginBottom: 10 }}>
      {!isAlone && <p className="why" style={{ marginTop: 0 }}><VerdictLabel verdict={group.verdict} /> <b>{group.title}</b>, {plural(group.lines, "line")} in {plural(group.files, "file")}</p>}
      <Chips items={group.evidence} />
      <p className="why">{group.reason}{group.correctHref !== null && <> <a href={group.correctHref} aria-label={`Correct who wrote ${group.title.toLowerCase()} ${sha.slice(0, 8)}`}>Correct …</a></>}</p>
      {group.conflicts.map((sentence) => <p key={sentence} className="why"><b>Conflict:</b> {sentence}</p>)}
      {group.corrections.length > 0 && <ul style={{ listStyle: "none", margin: "6px 0 0", padding: 0 }}>{group.corrections.map((correction) => <Correction key={correction.id} correction={correction} fields={fields} end={end} agree={agree} />)}</ul>}
    </div>
  );
}
