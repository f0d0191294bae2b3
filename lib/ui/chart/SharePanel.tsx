import { Area, ComposedChart, Line, XAxis, YAxis } from "recharts";
import type { LeadGeometry } from "./leadGeometry";

interface DotProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly index?: number;
}

/** Band from floor to ceiling, line of the AI share; gaps stay gaps, the running week is dotted to a hollow point. */
export function SharePanel({ model, layout, step }: LeadGeometry) {
  const data = model.weeks.map((week, index) => {
    const edges = week.edges;
    const isSolid = edges !== null && week.complete;
    const nextRuns = model.weeks[index + 1]?.complete === false;
    return {
      index,
      against: week.complete ? (model.against?.shares[index] ?? null) : null,
      band: isSolid ? [edges.floor, edges.ceiling] : null,
      share: isSolid ? edges.headline : null,
      running: edges !== null && (!week.complete || nextRuns) ? edges.headline : null,
    };
  });
  // A week between two gaps has no line through it: it stands as a dot on a piece of band.
  const lone = ({ cx, cy, index }: DotProps) => {
    const edges = model.weeks[index ?? -1]?.edges;
    const isLone = index !== undefined && data[index]?.share !== null && (data[index - 1]?.share ?? null) === null && (data[index + 1]?.share ?? null) === null;
    if (!isLone || cx === undefined || cy === undefined || !edges) return <g key={index} />;
    const y = (percent: number) => layout.shareBottom - (percent / 100) * (layout.shareBottom - layout.shareTop);
    return <g key={index}><rect x={cx - step / 2} y={y(edges.ceiling)} width={step} height={y(edges.floor) - y(edges.ceiling)} style={{ fill: "var(--band)" }} /><circle cx={cx} cy={cy} r={2.3} style={{ fill: "var(--proven)" }} /></g>;
  };
  const hollow = (props: DotProps) => (props.index === data.length - 1 && props.cx !== undefined && props.cy !== undefined
    ? <circle key="end" cx={props.cx} cy={props.cy} r={3.5} style={{ fill: "var(--paper)", stroke: "var(--proven)", strokeWidth: 1.75 }} />
    : <g key={props.index} />);
  return (
    <ComposedChart width={layout.width} height={layout.height} data={data} syncId="lead" accessibilityLayer={false} tabIndex={-1}
      margin={{ left: layout.left, right: layout.right, top: layout.shareTop, bottom: layout.height - layout.shareBottom }}>
      <XAxis type="number" dataKey="index" domain={[-0.5, data.length - 0.5]} allowDataOverflow hide />
      <YAxis type="number" domain={[0, 100]} allowDataOverflow hide width={0} />
      <Area dataKey="band" stroke="none" fill="var(--band)" fillOpacity={1} connectNulls={false} isAnimationActive={false} activeDot={false} type="linear" />
      {model.against !== undefined && <Line dataKey="against" stroke="var(--ink3)" strokeWidth={1.5} dot={false} activeDot={false} connectNulls={false} isAnimationActive={false} type="linear" />}
      <Line dataKey="share" stroke="var(--proven)" strokeWidth={2.3} dot={lone} activeDot={false} connectNulls={false} isAnimationActive={false} type="linear" />
      <Line dataKey="running" stroke="var(--proven)" strokeWidth={1.75} strokeDasharray="1.5 3" dot={model.weeks.at(-1)?.complete === false ? hollow : false} activeDot={false} connectNulls={false} isAnimationActive={false} type="linear" />
    </ComposedChart>
  );
}
