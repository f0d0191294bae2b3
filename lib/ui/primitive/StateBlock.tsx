import type { ReactNode } from "react";

interface Props {
  readonly kicker: string;
  readonly title: string;
  /** What is there, what is needed, what to do. */
  readonly children: ReactNode;
  readonly isError?: boolean;
  /** What stands in the empty plot; null draws no axes. */
  readonly plot?: string | null;
}

/** Empty, not enough, partial, failed: a headline, a sentence, and axes with nothing invented between them. */
export function StateBlock({ kicker, title, children, isError = false, plot = null }: Props) {
  return (
    <section className="figure state" {...(isError ? { role: "alert" } : {})}>
      <div className="kicker"><span>{kicker}</span></div>
      <h2>{title}</h2>
      <div className="sub">{children}</div>
      {plot !== null && <div className="plot"><EmptyAxes text={plot} /></div>}
    </section>
  );
}

/** Four lines and one sentence. */
export function EmptyAxes({ text }: { readonly text: string }) {
  return (
    <div style={{ position: "relative", height: 150, borderBottom: "1px solid var(--ink)" }}>
      {[0, 50, 100].map((top) => <div key={top} style={{ position: "absolute", left: 0, right: 0, top, borderTop: "1px solid var(--rule)" }} />)}
      <p className="small" style={{ position: "absolute", left: 0, right: 0, top: 66, textAlign: "center" }}><span style={{ background: "var(--paper)", padding: "0 10px" }}>{text}</span></p>
    </div>
  );
}
