import { formatCount } from "@/lib/core/report/formatCount";
import type { FilePageModel } from "@/lib/core/report/page/filePageModel";
import { VerdictLabel } from "@/lib/ui/primitive/VerdictLabel";

/** The line groups of a page of a file as a table. */
export function GroupTable({ model }: { readonly model: Pick<FilePageModel, "groups" | "origins" | "path"> }) {
  return (
    <table>
      <caption className="small">Who wrote the lines of {model.path}</caption>
      <thead><tr><th scope="col">Lines</th><th scope="col">Verdict</th><th scope="col">By</th><th scope="col">Written</th><th scope="col">Change</th><th scope="col" className="wide-only">Why</th></tr></thead>
      <tbody>
        {model.groups.map((group) => {
          const origin = model.origins[group.origin];
          return origin === undefined ? null : (
            <tr key={group.first}>
              <th scope="row" className="nowrap">{formatCount(group.first)}{group.last > group.first && `–${formatCount(group.last)}`}</th>
              <td><VerdictLabel verdict={origin.verdict} />{origin.leftOut !== null && <small className="small"> {origin.leftOut}</small>}</td>
              <td>{origin.name}</td><td className="nowrap">{origin.day}</td><td><a href={origin.changeHref}>{origin.reference}</a></td><td className="mid wide-only">{origin.reason}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
