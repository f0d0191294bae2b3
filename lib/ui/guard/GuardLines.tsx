import { linePath } from "@/lib/ui/chart/linePath";

interface Props {
  readonly ai: readonly (number | null)[];
  readonly other: readonly (number | null)[];
  readonly isPeople: boolean;
}

/** Two lines of 54 px on their own scale, without a y axis, a dot at each end; the numbers stand above them. */
export function GuardLines({ ai, other, isPeople }: Props) {
  const length = Math.max(ai.length, other.length);
  const x = (index: number) => (length < 2 ? 0 : (index / (length - 1)) * 250);
  const y = (value: number) => 50 - value * 46;
  const color = isPeople ? "var(--human)" : "var(--ink2)";
  const end = (line: readonly (number | null)[], fill: string) => {
    const at = line.findLastIndex((value) => value !== null);
    const value = line[at];
    return value === undefined || value === null ? null : <i style={{ position: "absolute", left: `${String((x(at) / 250) * 100)}%`, top: y(value) - 3, width: 7, height: 7, marginLeft: -4, borderRadius: "50%", background: fill }} />;
  };
  return (
    <div className="guard-lines" aria-hidden="true">
      <svg viewBox="0 0 250 54" width="100%" height="54" preserveAspectRatio="none" style={{ display: "block" }}>
        <line x1="0" x2="250" y1="53.5" y2="53.5" className="line-grid" />
        <path d={linePath(other, x, y)} vectorEffect="non-scaling-stroke" style={{ fill: "none", stroke: color, strokeWidth: 1.5, strokeLinejoin: "round" }} />
        <path d={linePath(ai, x, y)} vectorEffect="non-scaling-stroke" style={{ fill: "none", stroke: "var(--proven)", strokeWidth: 2, strokeLinejoin: "round" }} />
      </svg>
      {end(other, color)}{end(ai, "var(--proven)")}
    </div>
  );
}
