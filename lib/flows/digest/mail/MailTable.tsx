import type { CSSProperties } from "react";
import type { DigestRow, DigestTable } from "@/lib/core/digest/digestModel";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { formatPoints } from "@/lib/core/report/formatPoints";
import { MailLinks } from "./MailLinks";
import { MailStrip } from "./MailStrip";
import { colour, kicker, small, words } from "./style";

const head: CSSProperties = { ...words, fontSize: 12, fontWeight: 500, color: colour.ink3, textAlign: "left", padding: "4px 0", borderBottom: `1px solid ${colour.ink}` };
const cell: CSSProperties = { ...words, borderBottom: `1px solid ${colour.rule}`, padding: "7px 0" };
const right = { textAlign: "right" } as const;

function Row({ name, href, edges, points }: DigestRow) {
  return (
    <tr>
      <th scope="row" className="cell" style={{ ...cell, fontWeight: 600, color: colour.ink, textAlign: "left", paddingRight: 12 }}>{href === null ? name : <a href={href} style={{ color: colour.ink, fontWeight: 600, textDecoration: "none" }}>{name}</a>}</th>
      <td className="bar cell" style={{ ...cell, width: 240 }}>{edges === null ? <span style={{ color: colour.ink3 }}>nothing was merged</span> : <MailStrip edges={edges} height={11} />}</td>
      <td className="cell" style={{ ...cell, ...right, fontWeight: 600, color: colour.ink, whiteSpace: "nowrap", paddingLeft: 12 }}>{edges === null ? "–" : formatPercent(edges.headline)}</td>
      <td style={{ ...cell, ...right, whiteSpace: "nowrap", paddingLeft: 12 }}>{points === null ? "–" : formatPoints(points)}</td>
    </tr>
  );
}

/** Teams or repositories, with who wrote their lines. */
export function MailTable({ table }: { readonly table: DigestTable }) {
  return (
    <>
      <h2 style={{ ...kicker, borderTop: `1px solid ${colour.ink}`, marginTop: 26, paddingTop: 8 }}>{table.kicker}</h2>
      <table width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ borderCollapse: "collapse", marginTop: 6 }}>
        <thead><tr>
          <th scope="col" style={head}>{table.unit}</th><th scope="col" className="bar" style={{ ...head, width: 240 }}>Who wrote the lines</th>
          {["AI", "Change"].map((title) => <th key={title} scope="col" style={{ ...head, ...right, paddingLeft: 12 }}>{title}</th>)}
        </tr></thead>
        <tbody>{table.rows.map((row) => <Row key={row.name} {...row} />)}</tbody>
      </table>
      {table.more > 0 && <p style={{ ...small, paddingTop: 6 }}>and {table.more} more</p>}
      {table.note !== null && <p style={{ ...small, paddingTop: 6 }}>{table.note}</p>}
      <MailLinks links={[table.link]} />
    </>
  );
}
