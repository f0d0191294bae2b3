import "server-only";
import { readEnv } from "@/lib/env";
import { systemClock } from "@/lib/clock";
import { openLocalLink } from "@/lib/flows/session/openLocalLink";
import { sessionCookie } from "../gate/sessionCookie";
import { database } from "./database";

/** Answers somebody who opens a one-time link: to the front page with a session, or to the page that says why not. The token leaves the address either way. */
export async function openSession(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const opened = await openLocalLink(database(), token, systemClock());
  const headers = new Headers({ "Referrer-Policy": "no-referrer", "Cache-Control": "no-store" });
  if (opened.kind === "refused") {
    headers.set("Location", `/open/refused?problem=${opened.problem}`);
    return new Response(null, { status: 303, headers });
  }
  const secure = readEnv().origin?.startsWith("https:") === true ? "; Secure" : "";
  headers.set("Location", "/");
  headers.append("Set-Cookie", `${sessionCookie}=${opened.sessionToken}; Path=/; HttpOnly; SameSite=Lax; Expires=${opened.expires.toUTCString()}${secure}`);
  return new Response(null, { status: 303, headers });
}
