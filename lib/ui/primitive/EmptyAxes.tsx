/** A plot with nothing invented in it: four lines, and one sentence on what will fill them. */
export function EmptyAxes({ text }: { readonly text: string }) {
  return (
    <div className="empty-axes" style={{ position: "relative", height: 150, borderBottom: "1px solid var(--ink)" }}>
      {[0, 50, 100].map((top) => <div key={top} style={{ position: "absolute", left: 0, right: 0, top, borderTop: "1px solid var(--rule)" }} />)}
      <p className="small" style={{ position: "absolute", left: 0, right: 0, top: 66, textAlign: "center" }}><span style={{ background: "var(--paper)", padding: "0 10px" }}>{text}</span></p>
    </div>
  );
}
