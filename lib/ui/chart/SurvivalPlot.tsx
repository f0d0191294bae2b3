"use client";
import { Line, LineChart, XAxis, YAxis } from "recharts";
import type { CurveGroup, SurvivalModel } from "@/lib/core/chart/prepareSurvival";
import { spreadLabels } from "@/lib/core/chart/spreadLabels";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { PlotProps } from "./LateChart";
import { StepFrame } from "./StepFrame";

const strokes: Readonly<Record<CurveGroup, string>> = { ai: "var(--proven)", none: "var(--ink2)", unknown: "var(--unk)", human: "var(--human)" };
const dashes: Readonly<Record<CurveGroup, string | undefined>> = { ai: undefined, none: undefined, unknown: "5 3", human: undefined };
const tones: Readonly<Record<CurveGroup, string>> = { ai: "label-ai", none: "label", unknown: "label-unknown", human: "label-people" };

/** Staircases from 100 % down, each as far as it is told, with its name at its end. */
export function SurvivalPlot({ model, width, title }: PlotProps<SurvivalModel>) {
  const isNarrow = width < 480;
  const [left, right, top, bottom] = isNarrow ? [0, 132, 14, 204] : [42, 138, 14, 214];
  const x = (days: number) => left + (days / model.maxDays) * (width - left - right);
  const y = (percent: number) => bottom - (percent / 100) * (bottom - top);
  const step = [7, 14, 30, 60, 90, 182.625].find((days) => (width - left - right) * (days / model.maxDays) >= 46) ?? 365.25;
  const ticks = Array.from({ length: Math.floor(model.maxDays / step) }, (_, index) => Math.round((index + 1) * step));
  const ends = model.curves.map(({ steps }) => steps.at(-1) ?? [0, 100] as const);
  const placed = spreadLabels(ends.map(([, percent]) => y(percent) + 4), 15.5, { top: top + 6, bottom });
  return (
    <StepFrame places={model.ages.map(({ days }) => x(days))} width={width} height={bottom + 30} title={title} unit="ages" tooltip={(active) => <Tip model={model} age={model.ages[active]} />}>
      {(active) => (
        <>
          <svg className="chart" width={width} height={250} aria-hidden="true" style={{ position: "absolute", left: 0, top: 0 }}>
            {[0, 25, 50, 75, 100].map((percent) => (
              <g key={percent}>
                <line x1={left} x2={width - right} y1={y(percent)} y2={y(percent)} className={percent === 0 ? "line-axis" : "line-grid"} />
                {!(isNarrow && percent % 50 !== 0) && <text x={isNarrow ? 0 : left - 7} y={y(percent) + (isNarrow ? -4 : 4)} textAnchor={isNarrow ? "start" : "end"} className="halo">{percent}{percent === 100 ? " %" : ""}</text>}
              </g>
            ))}
            {ticks.map((days) => <g key={days}><line x1={x(days)} x2={x(days)} y1={bottom} y2={bottom + 5} className="line-axis" /><text x={x(days)} y={bottom + 18} textAnchor="middle">{days}{days === ticks.at(-1) ? " days" : ""}</text></g>)}
          </svg>
          <LineChart width={width} height={250} accessibilityLayer={false} tabIndex={-1} margin={{ left, right, top, bottom: 250 - bottom }} style={{ position: "absolute", left: 0, top: 0 }}>
            <XAxis type="number" dataKey="days" domain={[0, model.maxDays]} allowDataOverflow hide />
            <YAxis type="number" domain={[0, 100]} allowDataOverflow hide width={0} />
            {model.curves.map(({ group, steps }) => <Line key={group} data={steps.map(([days, percent]) => ({ days, percent }))} dataKey="percent" type="stepAfter" stroke={strokes[group]} strokeWidth={group === "ai" ? 2.3 : 1.75} {...(dashes[group] === undefined ? {} : { strokeDasharray: dashes[group] })} dot={false} activeDot={false} isAnimationActive={false} />)}
          </LineChart>
          <svg className="chart" width={width} height={250} aria-hidden="true" style={{ position: "absolute", left: 0, top: 0, pointerEvents: "none" }}>
            {active !== null && <line x1={x(model.ages[active]?.days ?? 0)} x2={x(model.ages[active]?.days ?? 0)} y1={top} y2={bottom} className="line-marker" />}
            {model.curves.map(({ group, label }, index) => {
              const [days, percent] = ends[index] ?? [0, 100];
              const isMoved = Math.abs((placed[index] ?? 0) - y(percent) - 4) > 3 || days < model.maxDays * 0.97;
              return (
                <g key={group}>
                  <circle cx={x(days)} cy={y(percent)} r={3} style={{ fill: strokes[group] }} />
                  {isMoved && <line x1={x(days) + 4} x2={width - right + 8} y1={y(percent)} y2={(placed[index] ?? 0) - 4} style={{ stroke: "var(--rule2)" }} />}
                  <text x={width - right + 12} y={placed[index]} className={tones[group]}>{label} {formatPercent(percent)}</text>
                </g>
              );
            })}
          </svg>
        </>
      )}
    </StepFrame>
  );
}

function Tip({ model, age }: { readonly model: SurvivalModel; readonly age: SurvivalModel["ages"][number] | undefined }) {
  if (age === undefined) return null;
  return (
    <>
      <b>Longer than {age.label}</b>
      <table><tbody>{model.curves.map(({ group, label }, index) => { const percent = age.percents[index] ?? null; return <tr key={group} className="flat"><td>{label}</td><td className="n">{percent === null ? "too young" : formatPercent(percent)}</td></tr>; })}</tbody></table>
    </>
  );
}
