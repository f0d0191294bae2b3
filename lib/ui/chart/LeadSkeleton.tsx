const shares = [54, 108, 162, 216] as const;

/** Axes and nothing between them. */
export function LeadSkeleton({ height }: { readonly height: number }) {
  return (
    <svg className="chart" width="100%" height={height} aria-hidden="true">
      <text x="0" y="22" className="label-strong">AI share of merged lines</text>
      {shares.map((y) => <line key={y} x1="0" x2="100%" y1={y} y2={y} className="line-grid" />)}
      <line x1="0" x2="100%" y1="270" y2="270" className="line-axis" />
      <text x="0" y="304" className="label-strong">Lines merged per week, by who wrote them</text>
      <line x1="0" x2="100%" y1="470" y2="470" className="line-axis" />
    </svg>
  );
}
