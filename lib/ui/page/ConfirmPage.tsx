import type { ConfirmModel } from "@/lib/core/report/page/signInModel";
import { SignInFrame } from "./SignInFrame";

/** What a link in a mail opens. The button uses the link up; looking at the page does not. */
export function ConfirmPage({ model }: { readonly model: ConfirmModel }) {
  return (
    <SignInFrame note="For members. No data leaves this server.">
      <h1>{model.address === "" ? "This link is not whole" : `Sign in as ${model.address}?`}</h1>
      {model.address === "" ? <p className="sub" style={{ marginTop: 16 }}>Part of the address was lost on the way. Copy all of it from the mail, or <a href="/signin">ask for a new link</a>.</p> : (
        <form action="/signin/confirm/open" method="post" className="ways-in">
          <input type="hidden" name="email" value={model.address} /><input type="hidden" name="token" value={model.token} />
          <p className="sub">You are about to open Byline at {model.site}. If you did not ask for this, close the page.</p>
          <button className="button" type="submit">Sign in</button>
        </form>
      )}
    </SignInFrame>
  );
}
