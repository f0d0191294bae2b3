"use client";
import { Area, ComposedChart, XAxis, YAxis } from "recharts";
import { monthTicks } from "@/lib/core/chart/monthTicks";
import type { BurndownModel } from "@/lib/core/chart/prepareBurndown";
import { spreadLabels } from "@/lib/core/chart/spreadLabels";
import { formatAxisCount } from "@/lib/core/report/formatAxisCount";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { Keys } from "@/lib/ui/primitive/Keys";
import { verdictWord } from "@/lib/ui/primitive/verdictWord";
import type { PlotProps } from "./LateChart";
import { StepFrame } from "./StepFrame";

const kinds = ["proven", "declared", "unknown", "human"] as const;
const labelTones = { proven: "label-ai", declared: "label-ai", unknown: "label-unknown", human: "label-people" } as const;

/** Stacked areas of the lines alive, with labels at their right end; no animation. */
export function BurndownPlot({ model, width, title }: PlotProps<BurndownModel>) {
  const isNarrow = width < 560;
  const [left, right, top, bottom] = isNarrow ? [0, 0, 14, 216] : [42, 148, 14, 240];
  const scale = model.ticks.at(-1) ?? 1;
  const y = (count: number) => bottom - (count / scale) * (bottom - top);
  const x = (at: number) => left + (model.weeks < 2 ? 0.5 : at / (model.weeks - 1)) * (width - left - right);
  return (
    <>
      <StepFrame places={model.points.map(({ at }) => x(at))} width={width} height={bottom + 30} title={title} unit="weeks" tooltip={(active) => <Tip point={model.points[active]} />}>
        {(active) => (
          <>
            <Axes model={model} x={x} y={y} left={left} end={width - right} bottom={bottom} isNarrow={isNarrow} width={width} />
            <ComposedChart width={width} height={270} data={[...model.points]} accessibilityLayer={false} tabIndex={-1} margin={{ left, right, top, bottom: 270 - bottom }} style={{ position: "absolute", left: 0, top: 0 }}>
              <XAxis type="number" dataKey="at" domain={[0, Math.max(1, model.weeks - 1)]} allowDataOverflow hide />
              <YAxis type="number" domain={[0, scale]} allowDataOverflow hide width={0} />
              {[...kinds].reverse().map((kind) => <Area key={kind} dataKey={kind} stackId="lines" type="linear" stroke="var(--paper)" strokeWidth={0.8} fill={kind === "unknown" ? "url(#hatch)" : `var(--${kind})`} fillOpacity={1} isAnimationActive={false} activeDot={false} dot={model.points.length === 1} />)}
            </ComposedChart>
            <svg className="chart" width={width} height={270} aria-hidden="true" style={{ position: "absolute", left: 0, top: 0, pointerEvents: "none" }}>
              {active !== null && <line x1={x(model.points[active]?.at ?? 0)} x2={x(model.points[active]?.at ?? 0)} y1={top} y2={bottom} className="line-axis" />}
              {!isNarrow && <Labels model={model} y={y} at={width - right + 12} top={top} bottom={bottom} />}
            </svg>
          </>
        )}
      </StepFrame>
      {isNarrow && <div style={{ position: "absolute", left: 0, right: 0, top: bottom + 28 }}><Keys /></div>}
    </>
  );
}

interface AxesProps {
  readonly model: BurndownModel;
  readonly x: (at: number) => number;
  readonly y: (count: number) => number;
  readonly left: number;
  readonly end: number;
  readonly bottom: number;
  readonly isNarrow: boolean;
  readonly width: number;
}

function Axes({ model, x, y, left, end, bottom, isNarrow, width }: AxesProps) {
  const step = (end - left) / Math.max(1, model.weeks - 1);
  const every = [1, 2, 3, 6, 12, 24, 60].find((months) => months * 4.345 * step >= 52) ?? 120;
  // Only January says its year: from a year on, ticks are Januaries.
  const months = monthTicks(model.firstMonday, model.weeks, Math.min(every, 12)).filter(({ label }) => every <= 12 || Number(label.slice(-4)) % (every / 12) === 0);
  return (
    <svg className="chart" width={width} height={270} aria-hidden="true" style={{ position: "absolute", left: 0, top: 0 }}>
      {model.ticks.map((count) => (
        <g key={count}>
          <line x1={left} x2={end} y1={y(count)} y2={y(count)} className={count === 0 ? "line-axis" : "line-grid"} />
          <text x={isNarrow ? 0 : left - 7} y={y(count) + (isNarrow ? -4 : 4)} textAnchor={isNarrow ? "start" : "end"} className="halo">{formatAxisCount(count)}</text>
        </g>
      ))}
      {months.map(({ at, label, isYear }) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1={bottom} y2={bottom + 5} className="line-axis" />
          {x(at) < end - 22 && <text x={x(at) + 3} y={bottom + 16} className={isYear ? "label" : ""}>{every >= 12 ? label.slice(-4) : label}</text>}
        </g>
      ))}
    </svg>
  );
}

function Labels({ model, y, at, top, bottom }: { readonly model: BurndownModel; readonly y: (count: number) => number; readonly at: number; readonly top: number; readonly bottom: number }) {
  const last = model.points.at(-1);
  if (last === undefined) return null;
  const shown = kinds.filter((kind) => last[kind] > 0);
  // The stack stands on people: the last of the order is the lowest.
  const below = (kind: (typeof kinds)[number]) => kinds.slice(kinds.indexOf(kind) + 1).reduce((sum, other) => sum + last[other], 0);
  const wanted = shown.map((kind) => y(below(kind) + last[kind] / 2) + 4);
  const placed = spreadLabels(wanted, 15.5, { top: top + 6, bottom });
  return shown.map((kind, index) => <text key={kind} x={at} y={placed[index]} className={labelTones[kind]}>{verdictWord[kind].toLowerCase().replace("ai,", "AI,")} {formatAxisCount(last[kind])}</text>);
}

function Tip({ point }: { readonly point: BurndownModel["points"][number] | undefined }) {
  if (point === undefined) return null;
  return (
    <>
      <b>{point.label}{point.complete ? "" : ", still running"}</b>
      <table><tbody>
        {kinds.map((kind) => <tr key={kind} className="flat"><td><i aria-hidden="true" className={`key fill-${kind}`} />{verdictWord[kind]}</td><td className="n">{formatCount(point[kind])}</td></tr>)}
        <tr className="flat sum"><td>Counted lines alive</td><td className="n">{formatCount(point.counted)}</td></tr>
      </tbody></table>
      <p>AI {point.aiPercent === null ? "–" : formatPercent(point.aiPercent)} of them.</p>
    </>
  );
}
