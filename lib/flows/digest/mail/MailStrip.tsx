import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import { colour, hatch } from "./style";

const fills = [["proven", colour.proven, colour.proven], ["declared", colour.declared, colour.declared], ["unknown", colour.unknown, hatch], ["human", colour.human, colour.human]] as const;

/** The byline strip as cells of a table: no picture, so nothing can be blocked. */
export function MailStrip({ edges, height }: { readonly edges: RoundedEdges; readonly height: number }) {
  const parts = fills.filter(([part]) => edges[part] > 0);
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ borderCollapse: "collapse", width: "100%" }}>
      <tbody><tr>{parts.map(([part, plain, background], at) => (
        <td key={part} {...{ bgcolor: plain }} width={`${String(edges[part])}%`} height={height} style={{ background, fontSize: 0, lineHeight: 0, ...(at < parts.length - 1 ? { borderRight: `1px solid ${colour.sheet}` } : {}) }}>{"\u00a0"}</td>
      ))}</tr></tbody>
    </table>
  );
}
