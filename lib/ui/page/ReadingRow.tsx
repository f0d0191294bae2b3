import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { RepositoryReading } from "@/lib/core/report/page/readingModel";
import type { FormTarget } from "@/lib/ui/primitive/formTarget";
import { ProgressBar } from "@/lib/ui/primitive/ProgressBar";

interface Props {
  readonly row: RepositoryReading;
  readonly inPercent: boolean;
  readonly retry: FormTarget | null;
  readonly cancel: FormTarget | null;
}

const kinds = { queued: "running", reading: "running", ready: "done", failed: "failed", cancelled: "done" } as const;

export function ReadingRow({ row, inPercent, retry, cancel }: Props) {
  const isMoving = row.state === "queued" || row.state === "reading";
  return (
    <tr className="flat">
      <th scope="row" className="path">{row.href === null ? row.name : <a href={row.href}>{row.name}</a>}</th>
      <td className="wide-only"><ProgressBar label={row.name} done={row.commitsDone} total={row.commitsTotal} kind={kinds[row.state]} /></td>
      <td className="n nowrap">{inPercent ? formatPercent(row.commitsDone) : <>{formatCount(row.commitsDone)} <span className="muted">of {formatCount(row.commitsTotal)}</span></>}</td>
      <td className="mid state">
        {row.error === null ? (row.note === "" ? row.phase : row.note) : <><span className="bad">Stopped.</span> {row.error.message}{row.error.hint === null ? "" : ` ${row.error.hint}`}</>}
      </td>
      {cancel !== null && retry !== null && <td className="n nowrap">
        {isMoving && <RowForm target={cancel} slug={row.slug} word="Cancel" name={row.name} />}
        {(row.state === "failed" || row.state === "cancelled") && <RowForm target={retry} slug={row.slug} word="Retry" name={row.name} />}
      </td>}
    </tr>
  );
}

function RowForm({ target, slug, word, name }: { readonly target: FormTarget; readonly slug: string; readonly word: string; readonly name: string }) {
  return (
    <form action={target} {...(typeof target === "string" ? { method: "post" } : {})}>
      <input type="hidden" name="slug" value={slug} />
      <button className="button button-quiet" type="submit">{word}<span className="visually-hidden"> {name}</span></button>
    </form>
  );
}
