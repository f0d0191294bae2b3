import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { readEnv } from "@/lib/env";
import { bearerOf } from "@/lib/web/gate/bearerOf";
import { isOpenPath } from "@/lib/web/gate/isOpenPath";
import { isPublicFigure } from "@/lib/web/gate/isPublicFigure";
import { isServedHost } from "@/lib/web/gate/isServedHost";
import { type Problem, problem } from "@/lib/web/gate/problem";
import { refusals } from "@/lib/web/gate/refusals";
import { securityHeaders } from "@/lib/web/gate/securityHeaders";
import { sessionCookie } from "@/lib/web/gate/sessionCookie";

/** Asked by address and not by name, by what watches this server: the answers tell nothing, or ask for a token that no page elsewhere knows. */
const isWatcher = (request: NextRequest) => /^\/health\/(?:live|ready)$/.test(request.nextUrl.pathname) || (request.nextUrl.pathname === "/metrics" && bearerOf(request.headers) !== null);
const isApi = (path: string) => path.startsWith("/api/");

function refuse(reason: Problem): NextResponse {
  const { body, status, headers } = problem(reason);
  return new NextResponse(body, { status, headers });
}

/** Host names that a front server may add must be the one that was asked for: redirects and the check of actions trust them. */
function isTrueHost(request: NextRequest): boolean {
  const host = request.headers.get("host");
  const forwarded = request.headers.get("x-forwarded-host");
  return isServedHost(host, readEnv()) && (forwarded === null || forwarded === host);
}

function answer(request: NextRequest, nonce: string, policy: string): NextResponse {
  if (!isWatcher(request) && !isTrueHost(request)) return refuse(refusals.wrongHost);
  const path = request.nextUrl.pathname;
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from this header.
  headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-byline-query", request.nextUrl.search);
  headers.set("x-byline-path", path);
  if (isOpenPath(path) || request.cookies.has(sessionCookie)) return NextResponse.next({ request: { headers } });
  if (isApi(path)) return bearerOf(request.headers) === null ? refuse(refusals.noSession()) : NextResponse.next({ request: { headers } });
  return NextResponse.rewrite(new URL("/signin/needed", request.url), { request: { headers } });
}

/** Stands before every request: the name that was asked for, the security headers, and no page without a session cookie, no file without that or a token (whether it is good is asked behind). */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const added = securityHeaders(nonce, readEnv().isDevelopment);
  const response = answer(request, nonce, added["Content-Security-Policy"] ?? "");
  for (const [name, value] of Object.entries(added)) response.headers.set(name, value);
  // A figure that is shown outside is there to stand in pages of others; nothing else is.
  if (isPublicFigure(request.nextUrl.pathname)) response.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  return response;
}

/** Every path: static files get the host check and the headers too. */
export const config = { matcher: "/:path*" };
