import { linePath } from "./linePath";

interface Props {
  readonly series: readonly (number | null)[];
  /** Top of the common scale, 0..1. */
  readonly top: number;
  readonly releaseAt: number | null;
  readonly weeks: number;
}

/** 44 px area on one common scale with the release line; no area before the release, which is not a zero line. */
export function ModelArea({ series, top, releaseAt, weeks }: Props) {
  const step = 330 / Math.max(1, weeks);
  const x = (index: number) => (index + 0.5) * step;
  const y = (share: number) => 43 - (share / top) * 40;
  const runs: { from: number; values: number[] }[] = [];
  series.forEach((share, index) => {
    if (share === null) return;
    if (index > 0 && series[index - 1] !== null && runs.length > 0) runs.at(-1)?.values.push(share);
    else runs.push({ from: index, values: [share] });
  });
  return (
    <svg viewBox="0 0 330 44" width="100%" height="44" preserveAspectRatio="none" aria-hidden="true" style={{ display: "block" }}>
      <line x1="0" x2="330" y1="43.5" y2="43.5" className="line-grid" />
      {runs.map(({ from, values }) => <path key={from} d={`M${x(from)} 43${values.map((share, index) => `L${x(from + index).toFixed(1)} ${y(share).toFixed(1)}`).join("")}L${x(from + values.length - 1)} 43Z`} style={{ fill: "var(--declared)", opacity: 0.45 }} />)}
      <path d={linePath(series, x, y)} vectorEffect="non-scaling-stroke" style={{ fill: "none", stroke: "var(--proven)", strokeWidth: 1.6 }} />
      {releaseAt !== null && <line x1={releaseAt * step} x2={releaseAt * step} y1="0" y2="44" style={{ stroke: "var(--ink3)", strokeWidth: 1 }} vectorEffect="non-scaling-stroke" />}
    </svg>
  );
}
