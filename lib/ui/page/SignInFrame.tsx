import type { ReactNode } from "react";

/** The two halves of every page before the session: the name of the paper, and what is to be done. */
export function SignInFrame({ note, children }: { readonly note: string; readonly children: ReactNode }) {
  return (
    <main id="main" className="signin">
      <div className="signin-left">
        <span className="plate">Byline<span className="strip" aria-hidden="true"><i className="fill-proven" style={{ flex: 54 }} /><i className="fill-declared" style={{ flex: 10 }} /><i className="fill-unknown" style={{ flex: 10 }} /><i className="fill-human" style={{ flex: 26 }} /></span></span>
        <p className="big">Who wrote the code that was merged, and how we know</p>
        <p className="sub" style={{ marginTop: 14 }}>{note}</p>
      </div>
      <div className="signin-right"><div>{children}</div></div>
    </main>
  );
}
