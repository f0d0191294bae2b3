const shares = ["11%", "22%", "33%", "44%"] as const;

/** Axes and nothing between them; in shares of the height, which the width of the plot decides. */
export function LeadSkeleton() {
  return (
    <svg className="chart" width="100%" height="100%" aria-hidden="true">
      <text x="0" y="22" className="label-strong">AI share of merged lines</text>
      {shares.map((y) => <line key={y} x1="0" x2="100%" y1={y} y2={y} className="line-grid" />)}
      <line x1="0" x2="100%" y1="55%" y2="55%" className="line-axis" />
      <text x="0" y="62%" className="label-strong">Lines merged per week, by who wrote them</text>
      <line x1="0" x2="100%" y1="96%" y2="96%" className="line-axis" />
    </svg>
  );
}
