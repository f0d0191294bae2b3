import type { ReactNode } from "react";

/** A page that is only a message: what happened, and the ways on. */
export function MessagePage({ title, children, actions, isError = false }: { readonly title: string; readonly children: ReactNode; readonly actions?: ReactNode; readonly isError?: boolean }) {
  return (
    <>
      <header className="wrap"><div className="slim"><a className="plate" href="/" aria-label="Byline, front page">Byline</a></div></header>
      <main id="main" className="wrap">
        <h1 className="page-title" style={{ marginTop: 60 }}>{title}</h1>
        <div className="dek" {...(isError ? { role: "alert" } : {})}>{children}</div>
        {actions !== undefined && <div className="ways">{actions}</div>}
      </main>
    </>
  );
}
