"use client";
import type { CampaignChartModel } from "@/lib/core/chart/prepareCampaign";
import { monthTicks } from "@/lib/core/chart/monthTicks";
import { formatAxisCount } from "@/lib/core/report/formatAxisCount";
import { formatCount } from "@/lib/core/report/formatCount";
import type { PlotProps } from "@/lib/ui/chart/LateChart";
import { linePath } from "@/lib/ui/chart/linePath";
import { StepFrame } from "@/lib/ui/chart/StepFrame";

const kinds = ["ai", "mixed", "unknown", "human"] as const;
const fills = { ai: "var(--proven)", mixed: "var(--botline)", unknown: "url(#hatch)", human: "var(--human)" } as const;
const names = { ai: "AI", mixed: "Mixed", unknown: "Unknown", human: "People" } as const;
const tones = { ai: "label-ai", mixed: "", unknown: "label-unknown", human: "label-people" } as const;

interface Panel {
  readonly x: (at: number) => number;
  readonly left: number;
  readonly end: number;
  readonly isNarrow: boolean;
}

/** The outcome as a line in ink, fixes as stacked bars below it on the same weeks; the start, and brackets over what is compared. */
export function CampaignPlot({ model, width, title }: PlotProps<CampaignChartModel>) {
  const isNarrow = width < 560;
  const [left, end] = isNarrow ? [0, width] : [46, width - 96];
  const step = (end - left) / Math.max(1, model.weeks.length);
  const panel: Panel = { x: (at) => left + at * step, left, end, isNarrow };
  const hasOutcome = model.outcome !== null;
  const [top, bottom] = hasOutcome ? [262, 346] : [30, 146];
  const most = model.ticks.at(-1) ?? 1;
  const y = (count: number) => bottom - (count / most) * (bottom - top);
  return (
    <StepFrame places={model.weeks.map((_, at) => panel.x(at + 0.5))} width={width} height={bottom + 30} title={title} unit="weeks" tooltip={(active) => <Tip week={model.weeks[active]} outcome={model.outcome?.name ?? ""} />}>
      {(active) => (
        <svg className="chart" width={width} height={bottom + 34} aria-hidden="true" style={{ position: "absolute", left: 0, top: 0 }}>
          {hasOutcome && <Outcome model={model} panel={panel} />}
          <text x="0" y={top - 12} className="label-strong halo">Fixes landed per week</text>
          {model.ticks.map((count) => <g key={count}><line x1={left} x2={end} y1={y(count)} y2={y(count)} className={count === 0 ? "line-axis" : "line-grid"} />{!isNarrow && <text x={left - 7} y={y(count) + 4} textAnchor="end">{formatCount(count)}</text>}</g>)}
          {model.weeks.map((week, at) => {
            let base = 0;
            return kinds.map((kind) => {
              const [from, to] = [base, base + week[kind]];
              base = to;
              return week[kind] === 0 ? null : <rect key={`${week.week} ${kind}`} x={panel.x(at) + (step > 5 ? 1 : 0.3)} width={Math.max(0.8, step - (step > 5 ? 2 : 0.6))} y={y(to) + 0.4} height={Math.max(0.5, y(from) - y(to) - 0.8)} opacity={week.complete ? 1 : 0.55} style={{ fill: fills[kind] }} />;
            });
          })}
          {monthTicks(model.firstMonday, model.weeks.length, [1, 2, 3, 6, 12].find((months) => months * 4.345 * step >= 48) ?? 12).map(({ at, label }) => <g key={at}><line x1={panel.x(at)} x2={panel.x(at)} y1={bottom} y2={bottom + 5} className="line-axis" />{panel.x(at) < end - 20 && <text x={panel.x(at) + 3} y={bottom + 16}>{label}</text>}</g>)}
          <line x1={panel.x(model.startAt)} x2={panel.x(model.startAt)} y1={hasOutcome ? 22 : top} y2={bottom} className="line-marker" />
          {active !== null && <line x1={panel.x(active + 0.5)} x2={panel.x(active + 0.5)} y1={top} y2={bottom} className="line-grid" />}
          {!isNarrow && kinds.map((kind) => ({ kind, sum: model.weeks.reduce((total, week) => total + week[kind], 0) })).filter(({ sum }) => sum > 0).map(({ kind, sum }, at, all) => <text key={kind} x={end + 8} y={bottom - 4 - at * 17 + (all.length > 4 ? 0 : 0)} className={tones[kind]}>{names[kind]} {formatCount(sum)}</text>)}
        </svg>
      )}
    </StepFrame>
  );
}

function Outcome({ model, panel: { x, left, end, isNarrow } }: { readonly model: CampaignChartModel; readonly panel: Panel }) {
  const [top, bottom] = [50, 210];
  const ticks = model.outcome?.ticks ?? [0, 1];
  const most = ticks.at(-1) ?? 1;
  const y = (value: number) => bottom - (value / most) * (bottom - top);
  const solid = model.weeks.map((week) => (week.complete ? week.outcome : null));
  const last = model.weeks.findLastIndex(({ outcome }) => outcome !== null);
  const at = model.weeks[last];
  return (
    <>
      <text x="0" y="12" className="label-strong halo">{model.outcome?.name}, mean a day</text>
      {ticks.map((value) => <g key={value}><line x1={left} x2={end} y1={y(value)} y2={y(value)} className={value === 0 ? "line-axis" : "line-grid"} /><text x={isNarrow ? 0 : left - 7} y={y(value) + (isNarrow ? -4 : 4)} textAnchor={isNarrow ? "start" : "end"} className="halo">{formatAxisCount(value)}</text></g>)}
      <path d={linePath(solid, (week) => x(week + 0.5), y)} style={{ fill: "none", stroke: "var(--ink)", strokeWidth: 1.9 }} />
      {at?.outcome != null && <circle cx={x(last + 0.5)} cy={y(at.outcome)} r={3} style={{ fill: at.complete ? "var(--ink)" : "var(--paper)", stroke: "var(--ink)", strokeWidth: 1.5 }} />}
      <text x={x(model.startAt) + 4} y="30" className="halo">campaign starts</text>
      {model.brackets.map(({ from, to, value }, index) => {
        const line = Math.max(38, y(Math.max(value, ...model.weeks.slice(Math.floor(from), Math.ceil(to)).map(({ outcome }) => outcome ?? 0))) - 10);
        return <g key={index}><path d={`M${String(x(from) + 1)} ${String(line + 6)}V${String(line)}H${String(x(to) - 1)}V${String(line + 6)}`} style={{ fill: "none", stroke: "var(--ink)", strokeWidth: 1.2 }} /><text x={(x(from) + x(to)) / 2} y={line - 5} textAnchor="middle" className="label-serif halo">{formatAxisCount(value)}</text></g>;
      })}
    </>
  );
}

function Tip({ week, outcome }: { readonly week: CampaignChartModel["weeks"][number] | undefined; readonly outcome: string }) {
  if (week === undefined) return null;
  return (
    <>
      <b>{week.label}{week.complete ? "" : ", still running"}</b>
      <table><tbody>
        {week.outcome !== null && <tr className="flat"><td>{outcome}, a day</td><td className="n">{formatCount(week.outcome)}</td></tr>}
        {kinds.map((kind) => <tr key={kind} className="flat"><td>{names[kind]}</td><td className="n">{formatCount(week[kind])}</td></tr>)}
      </tbody></table>
    </>
  );
}
