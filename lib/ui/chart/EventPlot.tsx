"use client";
import type { EventModel, EventPoint } from "@/lib/core/report/page/upliftPageModel";
import type { PlotProps } from "./LateChart";
import { StepFrame } from "./StepFrame";

const signed = (week: number): string => (week < 0 ? `−${String(-week)}` : week > 0 ? `+${String(week)}` : "week 0");
const ticksOf = (low: number, high: number) => [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4].filter((tick) => tick >= low && tick <= high);

/** Ratio by weeks from adoption with its band, a line at 1, and the mean after wash-in. */
export function EventPlot({ model: { points, after }, width, title }: PlotProps<EventModel>) {
  const isNarrow = width < 480;
  const [left, right, top, bottom] = isNarrow ? [0, 14, 22, 206] : [42, 92, 22, 206];
  const [first, last] = [points[0]?.week ?? -12, points.at(-1)?.week ?? 24];
  const [low, high] = [Math.max(0.2, Math.min(0.75, ...points.map((point) => point.low))), Math.min(4, Math.max(1.5, ...points.map((point) => point.high)))];
  const x = (week: number) => left + ((week - first) / Math.max(1, last - first)) * (width - left - right);
  const y = (ratio: number) => bottom - (Math.log(Math.min(high, Math.max(low, ratio)) / low) / Math.log(high / low)) * (bottom - top);
  const line = points.map(({ week, ratio }, index) => `${index > 0 && points[index - 1]?.week === week - 1 ? "L" : "M"}${x(week).toFixed(1)} ${y(ratio).toFixed(1)}`).join("");
  const band = `M${points.map((point) => `${x(point.week).toFixed(1)} ${y(point.high).toFixed(1)}`).join("L")}L${[...points].reverse().map((point) => `${x(point.week).toFixed(1)} ${y(point.low).toFixed(1)}`).join("L")}Z`;
  return (
    <StepFrame places={points.map(({ week }) => x(week))} width={width} height={bottom + 34} title={title} unit="weeks" tooltip={(active) => <Tip point={points[active]} />}>
      {(active) => (
        <svg className="chart" width={width} height={250} aria-hidden="true">
          {ticksOf(low, high).map((tick) => (
            <g key={tick}>
              <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} className={tick === 1 ? "line-axis" : "line-grid"} />
              <text x={isNarrow ? 0 : left - 7} y={y(tick) + (isNarrow ? -4 : 4)} textAnchor={isNarrow ? "start" : "end"} className={tick === 1 ? "label-strong halo" : "halo"}>{tick}×</text>
            </g>
          ))}
          <path d={band} style={{ fill: "var(--band)" }} />
          <line x1={x(0)} x2={x(0)} y1={top - 8} y2={bottom} className="line-marker" />
          <text x={x(0) + 6} y={top - 4} className="halo">first weeks with agents</text>
          {after !== null && <line x1={x(4)} x2={width - right + 4} y1={y(after)} y2={y(after)} style={{ stroke: "var(--ink2)", strokeDasharray: "3 3" }} />}
          <path d={line} style={{ fill: "none", stroke: "var(--proven)", strokeWidth: 2.3 }} />
          {after !== null && !isNarrow && <><text x={width - right + 10} y={y(after) - 2} className="label">mean after</text><text x={width - right + 10} y={y(after) + 13} className="label-strong">{after.toFixed(2)}×</text></>}
          {Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((week) => week % (isNarrow ? 8 : 4) === 0).map((week) => <text key={week} x={x(week)} y={bottom + 20} textAnchor="middle">{signed(week)}</text>)}
          {active !== null && <circle cx={x(points[active]?.week ?? 0)} cy={y(points[active]?.ratio ?? 1)} r={3.5} style={{ fill: "var(--proven)" }} />}
        </svg>
      )}
    </StepFrame>
  );
}

function Tip({ point }: { readonly point: EventPoint | undefined }) {
  if (point === undefined) return null;
  return <><b>{point.week === 0 ? "Week of adoption" : `${String(Math.abs(point.week))} ${Math.abs(point.week) === 1 ? "week" : "weeks"} ${point.week < 0 ? "before" : "after"}`}</b><table><tbody><tr className="flat"><td>Ratio</td><td className="n">{point.ratio.toFixed(2)}×</td></tr><tr className="flat"><td>Band</td><td className="n">{point.low.toFixed(2)}–{point.high.toFixed(2)}</td></tr><tr className="flat"><td>Adopters</td><td className="n">{point.n}</td></tr></tbody></table></>;
}
