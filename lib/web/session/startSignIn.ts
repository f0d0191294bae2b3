import "server-only";
import { z } from "zod";
import { readEnv } from "@/lib/env";
import { tokenHash } from "@/lib/store/auth/tokenHash";
import { mailAddress } from "@/lib/core/access/mailAddress";
import { escapeHtml } from "@/lib/core/report/escapeHtml";
import { isSameOrigin } from "../gate/isSameOrigin";
import { problem } from "../gate/problem";
import { refusals } from "../gate/refusals";
import { sessionCookie } from "../gate/sessionCookie";
import { holdBack } from "./holdBack";
import { connectCookie, cookiesOf, runAttempt } from "./runAttempt";
import { safePath } from "./safePath";
import { siteOrigin } from "./siteOrigin";

const formSchema = z.object({ provider: z.enum(["github", "gitlab", "google", "oidc", "email"]), email: z.string().max(320).catch(""), to: z.string().max(2_000).catch("/"), connect: z.literal("1").nullish().catch(null) });
const csrfSchema = z.object({ csrfToken: z.string() });

const pair = (line: string): [string, string] => {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  return [name, decodeURIComponent(value)];
};

/** A form may not lead to another site (CSP form-action), so the way to the provider is a page that goes on by itself. */
function onward(to: string, cookies: readonly string[]): Response {
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", Refresh: `0; url=${to}` });
  for (const line of cookies) headers.append("Set-Cookie", line);
  return new Response(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Signing in</title><p>You are being sent to where you sign in. <a href="${escapeHtml(to)}">Go on</a></p></html>`, { headers });
}

function toPage(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
  for (const line of cookies) headers.append("Set-Cookie", line);
  return new Response(null, { status: 303, headers });
}

function connectLine(session: string | undefined): string {
  const secure = readEnv().origin?.startsWith("https:") === true ? "; Secure" : "";
  return session === undefined ? `${connectCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure}` : `${connectCookie}=${tokenHash(session)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=600${secure}`;
}

/** Begins a sign-in: the form of the sign-in page. The same answer to every mail address that is one. */
export async function startSignIn(request: Request): Promise<Response> {
  if (!isSameOrigin(request, readEnv())) return problem(refusals.otherOrigin);
  const form = formSchema.safeParse(Object.fromEntries(await request.clone().formData().catch(() => new FormData())));
  if (!form.success) return toPage("/signin?error=failed");
  const { provider, email, to, connect } = form.data;
  const address = provider === "email" ? mailAddress(email) : null;
  const held = (await holdBack(request, "signIn")) ?? (address === null ? null : await holdBack(request, "signInSubject", address));
  if (held !== null) return held;
  if (provider === "email" && address === null) return toPage("/signin?error=address");
  const csrf = await runAttempt(request, { action: "csrf", method: "GET" });
  const given = Object.fromEntries(csrf.cookies.map(pair));
  const { csrfToken } = csrfSchema.parse(csrf.body);
  const callbackUrl = safePath(to, siteOrigin());
  const answer = await runAttempt(request, { action: "signin", provider, method: "POST", body: { csrfToken, callbackUrl, ...(address === null ? {} : { email: address }) } }, given);
  const cookies = [...csrf.cookies, ...answer.cookies, connectLine(connect === "1" ? cookiesOf(request)[sessionCookie] : undefined)];
  if (provider === "email") return toPage("/signin?sent=1", cookies);
  const { location } = answer;
  return location === null || location.startsWith(siteOrigin()) ? toPage("/signin?error=failed") : onward(location, cookies);
}
