import type { SignInModel } from "@/lib/core/report/page/signInModel";

const problems = {
  used: "This link has been used. Each one opens the site once.",
  expired: "This link has run out. It is good for ten minutes.",
  unknown: "This link is not one of this server’s.",
} as const;

/** The way in was printed in the terminal: nobody signs up here. */
export function SignInPage({ model }: { readonly model: SignInModel }) {
  return (
    <main id="main" className="signin">
      <div className="signin-left">
        <span className="plate">Byline<span className="strip" aria-hidden="true"><i className="fill-proven" style={{ flex: 54 }} /><i className="fill-declared" style={{ flex: 10 }} /><i className="fill-unknown" style={{ flex: 10 }} /><i className="fill-human" style={{ flex: 26 }} /></span></span>
        <p className="big">Who wrote the code that was merged, and how we know</p>
        <p className="sub" style={{ marginTop: 14 }}>{model.organisation === "" ? "" : `${model.organisation} edition. `}On your own machine. No data leaves it.</p>
      </div>
      <div className="signin-right">
        <div>
          <h1>Open the link that was printed in the terminal</h1>
          {model.problem !== null && <p className="alert" role="alert"><b>{problems[model.problem]}</b>Ask for a new one as below.</p>}
          <p className="sub" style={{ marginTop: 16 }}>Byline prints a link when it starts. Opened in a browser on this machine, it becomes your session.</p>
          <p className="sub" style={{ marginTop: 12 }}>No link in sight, or it has been used? Print another, in the folder of Byline:</p>
          <pre className="code">npm run -s byline -- link</pre>
        </div>
      </div>
    </main>
  );
}
