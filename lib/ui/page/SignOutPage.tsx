import type { SignOutModel } from "@/lib/core/report/page/signOutModel";
import { MessagePage } from "./MessagePage";

/** Ends the session of this browser. */
export function SignOutPage({ model }: { readonly model: SignOutModel }) {
  return (
    <MessagePage title="Sign out of this browser">
      To come back you need a new link: <span className="mono">npm run -s byline -- link</span>
      <form action={model.action} method="post" style={{ marginTop: 22 }}>
        <input type="hidden" name="csrfToken" value={model.csrfToken} />
        <input type="hidden" name="callbackUrl" value="/signin" />
        <button className="button" type="submit">Sign out</button> <a href="/">Stay</a>
      </form>
    </MessagePage>
  );
}
