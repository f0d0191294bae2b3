import { expect, it } from "vitest";
import { isOpenPath } from "./isOpenPath";

it.each(["/signin", "/signout", "/open", "/open/refused", "/api/health", "/api/auth/csrf", "/api/auth/session", "/api/auth/signout", "/api/auth/callback/github", "/api/auth/callback/oidc", "/signin/start", "/signin/confirm", "/signin/confirm/open", "/digest/stop", "/digest/stop/now", "/digest/confirm", "/digest/confirm/now", "/api/webhooks/github/1", "/api/webhooks/gitlab/1", "/_next/static/chunks/a.js"])("%s needs no session", (path) => {
  expect(isOpenPath(path)).toBe(true);
});

it.each(["/", "/changes", "/signin/x", "/signinx", "/open/", "/api/reports/changes.csv", "/api/progress", "/api/webhooks", "/api/webhooks/github", "/api/webhooks/github/x", "/api/webhooks/github/1/x", "/api/webhooks/gitlab", "/api/webhooks/other/1", "/api/auth/_log", "/api/auth/callback", "/api/auth/callback/email", "/api/auth/callback/oidc/x", "/api/auth/signin", "/api/auth/signin/github", "/api/auth/csrf/x", "/api/authx", "/_next/image", "/_next/data/x"])("%s needs one", (path) => {
  expect(isOpenPath(path)).toBe(false);
});
