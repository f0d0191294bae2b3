"use client";
import type { GrowthModel, GrowthPoint } from "@/lib/core/chart/growthModel";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { PlotProps } from "./LateChart";
import { placeMarkers } from "./placeMarkers";
import { StepFrame } from "./StepFrame";

const logit = (percent: number): number => { const share = Math.min(0.9995, Math.max(0.0005, percent / 100)); return Math.log(share / (1 - share)); };

/** Weeks as counted on a scale of log-odds; a line and its band only where growth is steady. */
export function GrowthPlot({ model, width, title }: PlotProps<GrowthModel>) {
  const isNarrow = width < 560;
  const [left, right, top, bottom] = [isNarrow ? 8 : 40, isNarrow ? 12 : 150, 44, 300];
  const [low, high] = [logit(model.scale[0]), logit(model.scale[1])];
  const x = (at: number) => left + ((at + 0.5) / model.weeks) * (width - left - right);
  const y = (percent: number) => bottom - ((Math.min(high, Math.max(low, logit(percent))) - low) / (high - low)) * (bottom - top);
  const line = (value: (point: GrowthPoint) => number, points = model.points) => points.map((point) => `${x(point.at).toFixed(1)} ${y(value(point)).toFixed(1)}`).join("L");
  const last = model.points.at(-1);
  const markers = placeMarkers(model.releases.map(({ at, label }) => ({ x: x(at), label })), { left, right: width - right, rows: 3 });
  return (
    <StepFrame places={model.points.map(({ at }) => x(at))} width={width} height={bottom + 30} title={title} unit="weeks" tooltip={(active) => <Tip point={model.points[active]} isSteady={model.isSteady} />}>
      {(active) => (
        <svg className="chart" width={width} height={340} aria-hidden="true" style={{ position: "absolute", left: 0, top: 0 }}>
          {model.ticks.map((tick) => (
            <g key={tick}>
              <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} className={tick === 50 ? "line-axis" : "line-grid"} />
              <text x={isNarrow ? 0 : left - 8} y={y(tick) + (isNarrow ? -4 : 4)} textAnchor={isNarrow ? "start" : "end"} className={tick === 50 ? "label-strong halo" : "halo"}>{tick}{tick === model.ticks.at(-1) ? " %" : ""}</text>
            </g>
          ))}
          <line x1={left} x2={width - right} y1={bottom} y2={bottom} className="line-axis" />
          {model.months.filter((_, index) => !isNarrow || index % 3 === 0).map(({ at, label }) => <g key={at}><line x1={x(at - 0.5)} x2={x(at - 0.5)} y1={bottom} y2={bottom + 5} className="line-axis" /><text x={x(at - 0.5) + 4} y={bottom + 18}>{label}</text></g>)}
          {markers.map(({ x: place, label, row, anchor }) => (
            <g key={label}>
              <line x1={place} x2={place} y1={row === null ? top : top - 12 - row * 13} y2={bottom} className="line-marker" />
              {row !== null && <text x={place + (anchor === "start" ? 4 : -4)} y={top - 5 - row * 13} textAnchor={anchor} className="label">{label}</text>}
            </g>
          ))}
          {model.isSteady && <path d={`M${line(({ high: value }) => value)}L${line(({ low: value }) => value, [...model.points].reverse())}Z`} style={{ fill: "var(--band)" }} />}
          {model.isSteady && <path d={`M${line(({ fitted }) => fitted)}`} style={{ fill: "none", stroke: "var(--proven)", strokeWidth: 2.3 }} />}
          {model.points.map((point, index) => <circle key={point.at} cx={x(point.at)} cy={y(point.percent)} r={index === active ? 4 : 2.6} style={{ fill: "var(--ink)" }} />)}
          {model.rings.map(({ at, percent, label }) => <g key={label}><circle cx={x(at)} cy={y(percent)} r={7} style={{ fill: "none", stroke: "var(--ink)", strokeWidth: 1.3 }} /><text x={x(at)} y={y(percent) + 24} textAnchor="middle" className="label-serif halo" style={{ fontSize: 15 }}>{label}</text></g>)}
          {last !== undefined && !isNarrow && <><text x={width - right + 12} y={y(model.isSteady ? last.fitted : last.percent) + 4} className="label-ai">{model.endLabel}</text><text x={width - right + 12} y={y(model.isSteady ? last.fitted : last.percent) + 20} className="label">dots: weeks as counted</text></>}
        </svg>
      )}
    </StepFrame>
  );
}

function Tip({ point, isSteady }: { readonly point: GrowthPoint | undefined; readonly isSteady: boolean }) {
  if (point === undefined) return null;
  return (
    <>
      <b>{point.label}</b>
      <table><tbody>
        <tr className="flat"><td>As counted</td><td className="n">{formatPercent(point.percent)}</td></tr>
        {isSteady && <tr className="flat"><td>Fitted</td><td className="n">{formatPercent(point.fitted)} ({formatPercent(point.low)} to {formatPercent(point.high)})</td></tr>}
      </tbody></table>
    </>
  );
}
