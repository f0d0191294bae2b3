import { Bar, ComposedChart, XAxis, YAxis } from "recharts";
import type { LeadGeometry } from "./leadGeometry";
import { lineTicks } from "./lineTicks";

const kinds = ["proven", "declared", "unknown", "human", "bot"] as const;

interface ShapeProps {
  readonly y?: number | string;
  readonly height?: number | string;
  readonly payload?: { readonly index: number; readonly complete: boolean };
}

/** Stacked bars in the fixed order with a paper gap; the running week pale with a dashed outline. */
export function LinesPanel({ model, layout, step, x }: LeadGeometry) {
  const data = model.weeks.map((week, index) => ({ index, complete: week.complete, ...(week.lines ?? { proven: null, declared: null, unknown: null, human: null, bot: null }) }));
  const width = step > 5 ? step - (step > 9 ? 2 : 1) : Math.max(0.7, step);
  const gap = layout.isNarrow ? 0.6 : 0.8;
  const shape = (kind: (typeof kinds)[number]) => (props: ShapeProps) => {
    const height = Number(props.height ?? 0) - gap;
    if (props.payload === undefined || !(height > 0)) return <g />;
    const fill = kind === "unknown" ? "url(#hatch)" : `var(--${kind})`;
    const outline = kind === "bot" ? { stroke: "var(--botline)", strokeWidth: 0.6 } : {};
    return <rect x={x(props.payload.index) - width / 2} y={Number(props.y ?? 0) + gap / 2} width={width} height={height} opacity={props.payload.complete ? 1 : 0.55} style={{ fill, ...outline }} />;
  };
  return (
    <ComposedChart width={layout.width} height={layout.height} data={data} syncId="lead" accessibilityLayer={false} tabIndex={-1}
      margin={{ left: layout.left, right: layout.right, top: layout.linesTop, bottom: layout.height - layout.linesBottom }}>
      <XAxis type="number" dataKey="index" domain={[-0.5, data.length - 0.5]} allowDataOverflow hide />
      <YAxis type="number" domain={[0, lineTicks(model).at(-1) ?? 1]} allowDataOverflow hide width={0} />
      {kinds.map((kind) => <Bar key={kind} dataKey={kind} stackId="lines" barSize={width} isAnimationActive={false} activeBar={false} shape={shape(kind)} />)}
    </ComposedChart>
  );
}
