import { monthTicks } from "@/lib/core/chart/monthTicks";
import { formatAxisCount } from "@/lib/core/report/formatAxisCount";
import type { LeadGeometry } from "./leadGeometry";
import { lineTicks } from "./lineTicks";

/** Grid, ticks, titles of both panels. */
export function LeadAxes({ model, layout, step }: LeadGeometry) {
  const { left, right, width, isNarrow } = layout;
  const end = width - right;
  const share = (percent: number) => layout.shareBottom - (percent / 100) * (layout.shareBottom - layout.shareTop);
  const ticks = lineTicks(model);
  const top = ticks.at(-1) ?? 1;
  const lines = (count: number) => layout.linesBottom - (count / top) * (layout.linesBottom - layout.linesTop);
  const every = [1, 2, 3, 6, 12, 24].find((each) => each * 4.345 * step >= 56) ?? 24;
  const months = monthTicks(model.weeks[0]?.week ?? "2026-01-05", model.weeks.length, every);
  const tickX = isNarrow ? 0 : left - 7;
  const anchor = isNarrow ? "start" : "end";
  return (
    <svg className="chart" width={width} height={layout.height} aria-hidden="true">
      <text x="0" y={isNarrow ? 12 : 22} className="label-strong halo">AI share of merged lines</text>
      <text x="0" y={layout.linesTop - (isNarrow ? 14 : 16)} className="label-strong halo">Lines merged per week, by who wrote them</text>
      {[0, 25, 50, 75, 100].map((percent) => (
        <g key={percent}>
          <line x1={left} x2={end} y1={share(percent)} y2={share(percent)} className={percent === 0 ? "line-axis" : "line-grid"} />
          {!(isNarrow && percent % 50 !== 0) && <text x={tickX} y={share(percent) + (isNarrow ? -4 : 4)} textAnchor={anchor} className="halo">{percent}{percent === 100 ? " %" : ""}</text>}
        </g>
      ))}
      {ticks.map((count, index) => (
        <g key={count}>
          <line x1={left} x2={end} y1={lines(count)} y2={lines(count)} className={count === 0 ? "line-axis" : "line-grid"} />
          {(!isNarrow || index === ticks.length - 1) && <text x={isNarrow ? end : tickX} y={lines(count) + (isNarrow ? -4 : 4)} textAnchor="end" className="halo">{formatAxisCount(count)}</text>}
        </g>
      ))}
      {months.map((month) => (
        <g key={month.at}>
          <line x1={left + month.at * step} x2={left + month.at * step} y1={layout.linesBottom} y2={layout.linesBottom + 5} className="line-axis" />
          {left + month.at * step < end - (month.isYear ? 54 : 22) && <text x={left + month.at * step + 3} y={layout.linesBottom + 15} className={month.isYear ? "label" : ""}>{month.label}</text>}
        </g>
      ))}
    </svg>
  );
}
