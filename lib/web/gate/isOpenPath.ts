import { isPublicFigure } from "./isPublicFigure";

const open: ReadonlySet<string> = new Set(["/signin", "/signout", "/open", "/open/refused", "/erased", "/api/health", "/health/live", "/health/ready", "/metrics", "/signin/start", "/signin/confirm", "/signin/confirm/open", "/digest/stop", "/digest/stop/now", "/digest/confirm", "/digest/confirm/now"]);

/** Actions of next-auth that work without a session; the others are not served at all. */
const authActions: ReadonlySet<string> = new Set(["session", "csrf", "signout", "error"]);

/** True for what may be asked for without a session: the way in and out, health checks, metrics (which ask for a token of their own), files of the build. */
export function isOpenPath(path: string): boolean {
  if (open.has(path) || /^\/api\/auth\/callback\/(?:github|gitlab|google|oidc)$/.test(path)) return true;
  // A forge's messages are let in by their signature.
  if (/^\/api\/webhooks\/(?:github|gitlab)\/\d{1,9}$/.test(path)) return true;
  // Let in by the key in its address, and only what an owner shows outside.
  if (isPublicFigure(path)) return true;
  const action = /^\/api\/auth\/([a-z]+)$/.exec(path)?.[1];
  if (action !== undefined) return authActions.has(action);
  return path.startsWith("/_next/static/") || path === "/icon.svg" || path === "/favicon.ico" || path === "/robots.txt";
}
