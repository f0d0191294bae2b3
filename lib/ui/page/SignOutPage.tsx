import type { SignOutModel } from "@/lib/core/report/page/signOutModel";
import { MessagePage } from "./MessagePage";

/** Ends the session of this browser. */
export function SignOutPage({ model }: { readonly model: SignOutModel }) {
  const actions = (
    <form action={model.action} method="post" className="ways">
      <input type="hidden" name="csrfToken" value={model.csrfToken} />
      <input type="hidden" name="callbackUrl" value="/signin" />
      <button className="button" type="submit">Sign out</button><a href="/">Stay signed in</a>
    </form>
  );
  return <MessagePage title="Sign out of this browser" actions={actions}>To come back you need a new link, which <span className="mono nowrap">{model.linkCommand}</span> prints.</MessagePage>;
}
