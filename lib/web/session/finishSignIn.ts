import "server-only";
import { connectCookie, runAttempt } from "./runAttempt";
import type { AuthAnswer } from "./callNextAuth";
import { safePath } from "./safePath";
import { siteOrigin } from "./siteOrigin";

/** To the page that somebody wanted, with the session's cookie; or to the sign-in page with what went wrong, in our words. */
export function toBrowser({ location, cookies }: AuthAnswer): Response {
  const origin = siteOrigin();
  const target = new URL(location ?? "/", origin);
  const error = target.searchParams.get("error");
  const headers = new Headers({ "Cache-Control": "no-store", Location: error === null ? safePath(target.href, origin) : `/signin?error=${encodeURIComponent(error)}` });
  for (const line of cookies) headers.append("Set-Cookie", line);
  headers.append("Set-Cookie", `${connectCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${origin.startsWith("https:") ? "; Secure" : ""}`);
  return new Response(null, { status: 303, headers });
}

/** A provider sends somebody back. */
export async function finishSignIn(request: Request, provider: string): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return toBrowser(await runAttempt(request, { action: "callback", provider, method: "GET", query: Object.fromEntries(searchParams) }));
}
