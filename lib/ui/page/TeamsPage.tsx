import type { TeamsPageModel } from "@/lib/core/report/page/teamsPageModel";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { Figure } from "@/lib/ui/figure/Figure";
import { FilterSentence } from "@/lib/ui/primitive/FilterSentence";
import { Page } from "@/lib/ui/primitive/Page";
import { Sentence } from "@/lib/ui/primitive/Sentence";
import { Strip } from "@/lib/ui/primitive/Strip";
import { TeamTable } from "@/lib/ui/table/TeamTable";

function OwnerTable({ owners }: { readonly owners: NonNullable<TeamsPageModel["owners"]> }) {
  return (
    <Figure text={owners.figure} isListed>
      {owners.rows.length === 0 ? <p className="muted">Where a repository has a CODEOWNERS file, its lines are told here by the owners that it names.</p> : (
        <table>
          <thead><tr><th scope="col">Owner</th><th scope="col" className="n">Lines</th><th scope="col" className="strip-cell">Who wrote them</th><th scope="col" className="n">AI</th><th scope="col" className="n wide-only">Floor–ceiling</th></tr></thead>
          <tbody>{owners.rows.map((row) => (
            <tr key={row.name}><th scope="row">{row.name.startsWith("@") ? <span className="mono">{row.name}</span> : row.name}</th><td className="n">{formatCount(row.lines)}</td>
              {row.edges === null ? <td colSpan={3} /> : <><td className="strip-cell"><Strip edges={row.edges} height={13} /></td><td className="n"><b>{formatPercent(row.edges.headline)}</b></td><td className="n wide-only mid">{row.edges.floor}–{row.edges.ceiling}</td></>}</tr>
          ))}</tbody>
        </table>
      )}
    </Figure>
  );
}

/** All teams, by who initiated the change or by who owns the path. */
export function TeamsPage({ model }: { readonly model: TeamsPageModel }) {
  const headline = model.table?.figure.headline ?? model.owners?.figure.headline;
  return (
    <Page edition={model.edition} section="teams">
      <div className="wrap">
        <FilterSentence filter={model.filter} />
        <h1 className="page-title">{headline === undefined ? "There are no teams yet" : <Sentence parts={headline} />}</h1>
        <p className="crumb" style={{ marginTop: 14 }}>{model.views.map(({ label, href, isChosen }, index) => <span key={href}>{index > 0 && " · "}<a href={href} {...(isChosen ? { "aria-current": "page" as const } : {})}>{label}</a></span>)}{model.editHref !== null && <> · <a href={model.editHref}>Edit teams</a></>}</p>
      </div>
      <section className="wrap section">
        {model.table !== null && <TeamTable table={model.table} isListed />}
        {model.owners !== null && <OwnerTable owners={model.owners} />}
        {model.table === null && model.owners === null && <p className="dek">Teams come from a forge, from a file, or are entered by an owner. With them, every figure can be asked for by team.</p>}
      </section>
    </Page>
  );
}
