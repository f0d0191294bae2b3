"use client";
import { monthTicks } from "@/lib/core/chart/monthTicks";
import type { FixWeekPoint, FixWeeksModel } from "@/lib/core/chart/prepareFixWeeks";
import { spreadLabels } from "@/lib/core/chart/spreadLabels";
import { formatCount } from "@/lib/core/report/formatCount";
import type { PlotProps } from "@/lib/ui/chart/LateChart";
import { linePath } from "@/lib/ui/chart/linePath";
import { StepFrame } from "@/lib/ui/chart/StepFrame";

/** Four-week means as lines, weeks as dots, the running week hollow; labels at the right end. */
export function FixPlot({ model, width, title }: PlotProps<FixWeeksModel>) {
  const isNarrow = width < 560;
  const [left, right, top, bottom] = isNarrow ? [0, 34, 14, 206] : [32, 132, 14, 216];
  const scale = model.ticks.at(-1) ?? 1;
  const step = (width - left - right) / Math.max(1, model.points.length);
  const x = (at: number) => left + (at + 0.5) * step;
  const y = (count: number) => bottom - (count / scale) * (bottom - top);
  const other = model.isPeople ? "var(--human)" : "var(--ink2)";
  const dots = (of: (point: FixWeekPoint) => number, fill: string) => model.points.map((point, at) => (point.complete ? <circle key={point.week} cx={x(at)} cy={y(of(point))} r={1.6} style={{ fill, opacity: 0.45 }} /> : <circle key={point.week} cx={x(at)} cy={y(of(point))} r={3.2} style={{ fill: "var(--paper)", stroke: fill, strokeWidth: 1.6 }} />));
  return (
    <StepFrame places={model.points.map((_, at) => x(at))} width={width} height={bottom + 30} title={title} unit="weeks" tooltip={(active) => <Tip point={model.points[active]} />}>
      {(active) => (
        <svg className="chart" width={width} height={250} aria-hidden="true" style={{ position: "absolute", left: 0, top: 0 }}>
          {model.ticks.map((count) => (
            <g key={count}>
              <line x1={left} x2={width - right} y1={y(count)} y2={y(count)} className={count === 0 ? "line-axis" : "line-grid"} />
              {!(isNarrow && count === 0) && <text x={isNarrow ? 0 : left - 7} y={y(count) + (isNarrow ? -4 : 4)} textAnchor={isNarrow ? "start" : "end"} className="halo">{formatCount(count)}</text>}
            </g>
          ))}
          {monthTicks(model.firstMonday, model.points.length, [1, 2, 3, 6, 12].find((months) => months * 4.345 * step >= 52) ?? 12).map(({ at, label, isYear }) => (
            <g key={at}>
              <line x1={left + at * step} x2={left + at * step} y1={bottom} y2={bottom + 5} className="line-axis" />
              {left + at * step < width - right - 20 && <text x={left + at * step + 3} y={bottom + 16} className={isYear ? "label" : ""}>{label}</text>}
            </g>
          ))}
          {active !== null && <line x1={x(active)} x2={x(active)} y1={top} y2={bottom} className="line-marker" />}
          {dots((point) => point.other, other)}{dots((point) => point.ai, "var(--proven)")}
          <path d={linePath(model.points.map(({ otherMean }) => otherMean), x, y)} style={{ fill: "none", stroke: other, strokeWidth: 1.75 }} />
          <path d={linePath(model.points.map(({ aiMean }) => aiMean), x, y)} style={{ fill: "none", stroke: "var(--proven)", strokeWidth: 2.3 }} />
          <Labels model={model} x={width - right + 8} y={y} isNarrow={isNarrow} bounds={{ top: top + 6, bottom }} />
        </svg>
      )}
    </StepFrame>
  );
}

interface LabelProps {
  readonly model: FixWeeksModel;
  readonly x: number;
  readonly y: (count: number) => number;
  readonly isNarrow: boolean;
  readonly bounds: { readonly top: number; readonly bottom: number };
}

function Labels({ model, x, y, isNarrow, bounds }: LabelProps) {
  const last = model.points.findLast(({ aiMean }) => aiMean !== null);
  const running = model.points.find(({ complete }) => !complete);
  const tone = model.isPeople ? "label-people" : "label";
  const name = model.isPeople ? "People" : "No AI evidence";
  const mean = (value: number): string => (value < 9.95 ? String(Math.round(value * 10) / 10) : String(Math.round(value)));
  const labels = [
    ...(last === undefined ? [] : [{ text: isNarrow ? mean(last.aiMean ?? 0) : `AI ${mean(last.aiMean ?? 0)} a week`, tone: "label-ai", at: y(last.aiMean ?? 0) }, { text: isNarrow ? mean(last.otherMean ?? 0) : `${name} ${mean(last.otherMean ?? 0)}`, tone, at: y(last.otherMean ?? 0) }]),
    ...(running === undefined || isNarrow ? [] : [{ text: `○ ${String(running.ai)} so far, AI`, tone: "", at: y(running.ai) }, { text: `○ ${String(running.other)} so far`, tone: "", at: y(running.other) }]),
  ];
  const placed = spreadLabels(labels.map(({ at }) => at + 4), 15.5, bounds);
  return labels.map((label, index) => <text key={label.text} x={x} y={placed[index]} className={label.tone}>{label.text}</text>);
}

function Tip({ point }: { readonly point: FixWeekPoint | undefined }) {
  if (point === undefined) return null;
  const rows = [["AI", point.ai], ["People", point.human], ["Unknown", point.unknown], ["Mixed", point.mixed]] as const;
  return (
    <>
      <b>{point.label}{point.complete ? "" : ", still running"}</b>
      <table><tbody>{rows.map(([name, count]) => <tr key={name} className="flat"><td>{name}</td><td className="n">{formatCount(count)}</td></tr>)}</tbody></table>
    </>
  );
}
