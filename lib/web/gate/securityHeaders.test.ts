import { expect, it } from "vitest";
import { securityHeaders } from "./securityHeaders";

it("runs no script without the nonce of the request", () => {
  const policy = securityHeaders("abc", false)["Content-Security-Policy"] ?? "";
  const scripts = policy.split("; ").find((part) => part.startsWith("script-src"));
  expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  expect(policy).toContain("frame-ancestors 'none'");
});

it("allows evaluated code in development only", () => {
  expect(securityHeaders("abc", true)["Content-Security-Policy"]).toContain("'unsafe-eval'");
  expect(securityHeaders("abc", false)["Content-Security-Policy"]).not.toContain("'unsafe-eval'");
});
