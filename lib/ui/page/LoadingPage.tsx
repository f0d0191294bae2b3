/** After 300 ms: two blocks for the headline, axes, nothing in the plot, no shimmer. */
export function LoadingPage() {
  return (
    <main className="wrap late" aria-busy="true" aria-label="Loading">
      <div className="slim"><span className="plate">Byline</span></div>
      <span className="skeleton" style={{ height: 46, width: "72%", marginTop: 60 }} />
      <span className="skeleton" style={{ height: 46, width: "48%", marginTop: 14 }} />
      <div style={{ marginTop: 90 }}>{[0, 1, 2, 3].map((row) => <div key={row} style={{ height: 54, borderTop: "1px solid var(--rule)" }} />)}<div style={{ borderTop: "1px solid var(--ink)" }} /></div>
    </main>
  );
}
