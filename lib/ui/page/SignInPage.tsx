import type { SignInModel, SignInProblem } from "@/lib/core/report/page/signInModel";
import { SignInFrame } from "./SignInFrame";

const problems: Readonly<Record<SignInProblem, readonly [string, string]>> = {
  used: ["This link has been used.", "Each one opens the site once. Ask for a new one as below."],
  expired: ["This link has run out.", "It is good for ten minutes. Ask for a new one as below."],
  unknown: ["This link is not one of this server’s.", "Ask for a new one as below."],
  notInvited: ["You are not a member here yet.", "Ask an owner of this Byline to invite the address that you signed in with."],
  unverified: ["Your address there is not verified.", "Verify it with the provider, then sign in again."],
  connect: ["There is a member with this address.", "Sign in as you did before; then connect the other account under Settings, Sessions."],
  address: ["This is no mail address.", "It looks like ada@example.org."],
  failed: ["The sign-in came to nothing.", "It may have taken too long, or been opened twice. Begin again."],
  mailLink: ["This link does not work, or no longer.", "It opens the site once, within half an hour. Ask for a new one."],
};

function Problem({ problem }: { readonly problem: SignInProblem }) {
  const [what, then] = problems[problem];
  return <p className="alert" role="alert"><b>{what}</b> {then}</p>;
}

function TerminalLink({ level: Level, isServer, command }: { readonly level: "h1" | "h2"; readonly isServer: boolean; readonly command: string }) {
  return (
    <>
      <Level className={Level === "h2" ? "kicker" : undefined} style={{ marginTop: Level === "h2" ? 40 : 0 }}>{isServer ? "Owner of the server" : "Open the link that was printed in the terminal"}</Level>
      <p className="sub" style={{ marginTop: Level === "h2" ? 8 : 16 }}>{isServer ? "Whoever runs the server prints a link there; it opens one session." : "Byline prints a link when it starts. Opened in a browser on this machine, it becomes your session."}</p>
      {!isServer && <p className="sub" style={{ marginTop: 12 }}>No link in sight, or it has been used? Print another, in the folder of Byline:</p>}
      <pre className="code">{command}</pre>
    </>
  );
}

function Providers({ model }: { readonly model: SignInModel }) {
  return (
    <div className="ways-in">
      {model.providers.map(({ id, name }, index) => (
        <form key={id} action="/signin/start" method="post">
          <input type="hidden" name="provider" value={id} /><input type="hidden" name="to" value={model.to} />
          <button className={index === 0 ? "button" : "button button-outline"} type="submit">Continue with {name}</button>
        </form>
      ))}
      {model.hasMail && (
        <form action="/signin/start" method="post">
          <input type="hidden" name="provider" value="email" /><input type="hidden" name="to" value={model.to} />
          <label className="field"><span>E-mail address</span><input type="email" name="email" required autoComplete="email" maxLength={254} /></label>
          <button className={model.providers.length === 0 ? "button" : "button button-outline"} type="submit">Mail me a link</button>
        </form>
      )}
    </div>
  );
}

/** The way in. On a person's own machine the terminal has printed it; on a server it is what the operator has set up. */
export function SignInPage({ model }: { readonly model: SignInModel }) {
  const hasWays = model.providers.length > 0 || model.hasMail;
  return (
    <SignInFrame note={model.isServer ? "For members. No data leaves this server." : "On your own machine. No data leaves it."}>
      {hasWays && <h1>Sign in</h1>}
      {model.problem !== null && <Problem problem={model.problem} />}
      {model.isSent && <p className="notice" role="status" style={{ marginTop: 16 }}><b>Look into your mail.</b> If the address is a member’s, or may become one, a link is on its way to it. It works once, within half an hour.</p>}
      {hasWays && <Providers model={model} />}
      <TerminalLink level={hasWays ? "h2" : "h1"} isServer={model.isServer} command={model.linkCommand} />
      {model.isServer && !hasWays && <p className="sub" style={{ marginTop: 12 }}>Nobody else can sign in yet: no provider and no mail server is set up (docs/server.md).</p>}
    </SignInFrame>
  );
}
