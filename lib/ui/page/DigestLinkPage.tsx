import type { DigestLinkModel } from "@/lib/core/report/page/digestsModel";
import { SignInFrame } from "./SignInFrame";

const words = {
  stop: { done: "stopped", title: "You get no more of it", ask: "Stop the digest", text: "No more of it is sent to your address. Everything else stays as it is.", button: "Stop it" },
  confirm: { done: "active", title: "You get the digest", ask: "Get the digest", text: "It says who wrote the code that was merged, with figures that a viewer may see. Every mail has a link that stops it.", button: "Yes, send it to me" },
} as const;

interface Props {
  readonly deed: keyof typeof words;
  readonly model: DigestLinkModel;
}

/** What a link in a digest opens. Only the button does anything. */
export function DigestLinkPage({ deed, model: { name, state, token } }: Props) {
  const { done, title, ask, text, button } = words[deed];
  if (name === null) {
    return <SignInFrame note="Digests by mail."><h1>This link is not whole</h1><p className="sub" style={{ marginTop: 16 }}>Part of the address was lost on the way. Copy all of it from the mail.</p></SignInFrame>;
  }
  const isOver = deed === "confirm" && state === "stopped";
  return (
    <SignInFrame note="Digests by mail.">
      <h1>{state === done ? `${title}: ${name}` : isOver ? `${name} was stopped` : `${ask} ${name}?`}</h1>
      {state === done && <p className="sub" style={{ marginTop: 16 }} role="status">{deed === "stop" ? "If you want it again, ask an owner of this Byline." : "The next one comes when it is due."}</p>}
      {isOver && <p className="sub" style={{ marginTop: 16 }}>Ask whoever invited you to do it again.</p>}
      {state !== done && !isOver && (
        <form action={`/digest/${deed}/now`} method="post" className="ways-in">
          <input type="hidden" name="token" value={token} />
          <p className="sub">{text}</p>
          <button className="button" type="submit">{button}</button>
        </form>
      )}
    </SignInFrame>
  );
}
