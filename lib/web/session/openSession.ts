import "server-only";
import { readEnv } from "@/lib/env";
import { systemClock } from "@/lib/clock";
import { openLocalLink } from "@/lib/flows/session/openLocalLink";
import { endByToken } from "@/lib/store/member/sessions";
import { sessionCookie } from "../gate/sessionCookie";
import { database } from "./database";
import { holdBack } from "./holdBack";
import { cookiesOf } from "./runAttempt";

/** Answers somebody who opens a one-time link: to the front page with a session, or to the page that says why not. The token leaves the address either way. */
export async function openSession(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const now = systemClock();
  const opened = await openLocalLink(database(), token, now, request.headers.get("user-agent") ?? "");
  const headers = new Headers({ "Referrer-Policy": "no-referrer", "Cache-Control": "no-store" });
  if (opened.kind === "refused") {
    const held = await holdBack(request, "wrongLink");
    if (held !== null) return held;
    headers.set("Location", `/open/refused?problem=${opened.problem}`);
    return new Response(null, { status: 303, headers });
  }
  const before = cookiesOf(request)[sessionCookie];
  if (before !== undefined) await endByToken(database(), before, new Date(now));
  const secure = readEnv().origin?.startsWith("https:") === true ? "; Secure" : "";
  headers.set("Location", "/");
  headers.append("Set-Cookie", `${sessionCookie}=${opened.sessionToken}; Path=/; HttpOnly; SameSite=Lax; Expires=${opened.expires.toUTCString()}${secure}`);
  return new Response(null, { status: 303, headers });
}
