import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { AgentTableModel } from "@/lib/core/report/page/agentTableModel";
import { Figure } from "@/lib/ui/figure/Figure";
import { EmptyAxes } from "@/lib/ui/primitive/EmptyAxes";

export function AgentTable({ table }: { readonly table: AgentTableModel }) {
  return (
    <Figure text={table.figure} hasPng={table.rows.length > 0}>
      {table.rows.length === 0 ? <EmptyAxes text="The first line that names an agent appears here" /> : (
        <table>
          <thead><tr><th scope="col">Agent</th><th scope="col" className="n">Lines</th><th scope="col" className="n">Share of lines</th></tr></thead>
          <tbody>{table.rows.map((row) => <tr key={row.name} className="flat"><th scope="row">{row.name}{row.isPartial && <small>some weeks hidden</small>}</th><td className="n">{formatCount(row.lines)}</td><td className="n"><b>{row.percent === null ? "–" : `${row.isPartial ? "≥ " : ""}${formatPercent(row.percent)}`}</b></td></tr>)}</tbody>
        </table>
      )}
    </Figure>
  );
}
