import { spreadLabels } from "@/lib/core/chart/spreadLabels";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { LeadGeometry } from "./leadGeometry";
import { lineTicks } from "./lineTicks";

const bars = [["proven", "AI, proven", "label-ai"], ["declared", "AI, declared", "label"], ["unknown", "Unknown", "label-unknown"], ["human", "People", "label-people"], ["bot", "Bots*", "label-unknown"]] as const;

/** Direct labels right of the last complete week, spread so that none touches the next. */
export function LeadLabels({ model, layout, x }: LeadGeometry) {
  const at = model.weeks.findLastIndex((week) => week.complete && week.lines !== null);
  const week = model.weeks[at];
  if (week?.edges === undefined || week.edges === null || week.lines === null) return null;
  const { edges, lines } = week;
  const labelX = layout.width - layout.right + 12;
  const share = (percent: number) => layout.shareBottom - (percent / 100) * (layout.shareBottom - layout.shareTop);
  const other = model.against?.shares[at] ?? null;
  const upper = model.against !== undefined ? [
    { y: share(edges.headline), text: `${model.against.own} ${formatPercent(edges.headline)}`, className: "label-ai" },
    ...(other === null ? [] : [{ y: share(other), text: `${model.against.name} ${formatPercent(other)}`, className: "label" }]),
  ] : [
    { y: share(edges.ceiling), text: "Ceiling, unknown added", className: "label-unknown" },
    { y: share(edges.headline), text: `AI ${formatPercent(edges.headline)}, ${week.label}`, className: "label-ai" },
    { y: share(edges.floor), text: "Floor, proven only", className: "label" },
  ];
  const upperY = spreadLabels(upper.map((label) => label.y), 15.5, { top: layout.shareTop, bottom: layout.shareBottom - 4 });
  const top = lineTicks(model).at(-1) ?? 1;
  const height = layout.linesBottom - layout.linesTop;
  let sum = 0;
  const lower = bars.flatMap(([kind, text, className]) => {
    const count = lines[kind];
    const y = layout.linesBottom - ((sum + count / 2) / top) * height;
    sum += count;
    return count > 0 ? [{ kind, text, className, y }] : [];
  });
  const lowerY = spreadLabels(lower.map((label) => label.y), 15.5, { top: layout.linesTop - 20, bottom: layout.linesBottom - 6 });
  return (
    <svg className="chart" width={layout.width} height={layout.height} aria-hidden="true" style={{ pointerEvents: "none" }}>
      {upper.map((label, index) => <text key={label.text} x={labelX} y={(upperY[index] ?? 0) + 4} className={label.className}>{label.text}</text>)}
      {lower.map((label, index) => {
        const y = lowerY[index] ?? 0;
        return (
          <g key={label.kind}>
            <path d={`M${x(at) + 8} ${label.y}L${labelX - 8} ${label.y}L${labelX - 3} ${y}`} style={{ fill: "none", stroke: "var(--rule2)" }} />
            <rect x={labelX} y={y - 5} width={9} height={9} style={{ fill: label.kind === "unknown" ? "url(#hatch)" : `var(--${label.kind})`, ...(label.kind === "bot" ? { stroke: "var(--botline)", strokeWidth: 0.8 } : {}) }} />
            <text x={labelX + 14} y={y + 4} className={label.className}>{label.text}</text>
          </g>
        );
      })}
    </svg>
  );
}
