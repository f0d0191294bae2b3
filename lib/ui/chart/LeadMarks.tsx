import { formatPercent } from "@/lib/core/report/formatPercent";
import type { LeadGeometry } from "./leadGeometry";
import { lineTicks } from "./lineTicks";
import { placeGapLabels } from "./placeGapLabels";
import { placeMarkers } from "./placeMarkers";

/** Release markers, brackets of the compared windows, gaps, and the week under the pointer. */
export function LeadMarks({ model, layout, step, x, active }: LeadGeometry & { readonly active: number | null }) {
  const { left, right, width } = layout;
  const share = (percent: number) => layout.shareBottom - (percent / 100) * (layout.shareBottom - layout.shareTop);
  const top = lineTicks(model).at(-1) ?? 1;
  const end = width - right;
  const markers = placeMarkers(model.releases.map((release) => ({ ...release, x: left + release.at * step })), { left: layout.isNarrow ? 44 : left, right: end, rows: layout.isNarrow ? 1 : 2 });
  const gapNames = placeGapLabels(model.gaps, { left, step, shares: model.weeks.map((week) => week.edges?.headline ?? null) });
  const bracketY = (from: number, to: number) => {
    const ceiling = Math.max(0, ...model.weeks.slice(from, to + 1).map((week) => week.edges?.ceiling ?? 0));
    return Math.max(layout.shareTop + 30, share(ceiling) - 12);
  };
  const isOnBand = (from: number, to: number, y: number) => model.weeks.slice(from, to + 1).some((week) => week.edges !== null && share(week.edges.ceiling) < y);
  return (
    <svg className="chart" width={width} height={layout.height} aria-hidden="true" style={{ pointerEvents: "none" }}>
      {gapNames.map((gap) => <text key={gap.from} x={gap.x} y={layout.shareBottom - 9}>{gap.text}</text>)}
      {model.gaps.map((gap) => (
        <g key={gap.from}>
          <line x1={(x(gap.from) + x(gap.to)) / 2} x2={(x(gap.from) + x(gap.to)) / 2} y1={layout.shareTop + 40} y2={layout.shareBottom} className="line-grid" strokeDasharray="3 3" />
        </g>
      ))}
      {markers.map((marker) => (
        <g key={marker.label + marker.day}>
          <line x1={marker.x} x2={marker.x} y1={layout.shareTop - (marker.row === null ? 0 : 15 + marker.row * 14)} y2={layout.linesBottom} className="line-marker" />
          {marker.row !== null && <text x={marker.x + (marker.anchor === "start" ? 4 : -4)} y={layout.shareTop - 5 - marker.row * 14} textAnchor={marker.anchor} className="label">{marker.label}</text>}
        </g>
      ))}
      {model.brackets.map((bracket) => {
        const y = bracketY(bracket.from, bracket.to);
        return (
          <g key={bracket.from}>
            <path d={`M${x(bracket.from)} ${y + 6}V${y}H${x(bracket.to)}V${y + 6}`} style={{ fill: "none", stroke: "var(--ink)", strokeWidth: 1.2 }} />
            <text x={(x(bracket.from) + x(bracket.to)) / 2} y={y - 6} textAnchor="middle" className={`label-serif halo ${isOnBand(bracket.from, bracket.to, y) ? "halo-band" : ""}`}>{formatPercent(bracket.percent)}</text>
          </g>
        );
      })}
      {model.weeks.map((week, index) => {
        if (week.complete || week.lines === null) return null;
        const { proven, declared, unknown, human, bot } = week.lines;
        const height = ((proven + declared + unknown + human + bot) / top) * (layout.linesBottom - layout.linesTop) + 1;
        return <rect key={index} x={x(index) - step / 2} y={layout.linesBottom - height} width={Math.max(step - 1, 2)} height={height} style={{ fill: "none", stroke: "var(--ink2)", strokeDasharray: "2 2" }} />;
      })}
      {active !== null && <line x1={x(active)} x2={x(active)} y1={layout.shareTop} y2={layout.linesBottom} style={{ stroke: "var(--ink)", strokeWidth: 1 }} />}
    </svg>
  );
}
