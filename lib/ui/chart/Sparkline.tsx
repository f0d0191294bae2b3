import { linePath } from "./linePath";

/** 86 × 22, one line, an end dot, gaps kept, 0–100 %; the number stands beside it. */
export function Sparkline({ series }: { readonly series: readonly (number | null)[] }) {
  const last = series.findLastIndex((share) => share !== null);
  const end = series[last];
  if (end === undefined || end === null) return null;
  const x = (index: number) => 2 + (index / Math.max(1, series.length - 1)) * 80;
  const y = (share: number) => 20 - share * 18;
  return (
    <svg width="86" height="22" viewBox="0 0 86 22" aria-hidden="true" style={{ display: "block" }}>
      <line x1="0" x2="86" y1="21.5" y2="21.5" className="line-grid" />
      <path d={linePath(series, x, y)} style={{ fill: "none", stroke: "var(--proven)", strokeWidth: 1.6, strokeLinejoin: "round" }} />
      <circle cx={x(last)} cy={y(end)} r="2.2" style={{ fill: "var(--proven)" }} />
    </svg>
  );
}
