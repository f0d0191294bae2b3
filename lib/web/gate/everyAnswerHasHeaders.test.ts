import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { proxy } from "@/proxy";

const origin = "http://127.0.0.1:4600";
const ask = (path: string, headers: Readonly<Record<string, string>> = {}) => proxy(new NextRequest(`${origin}${path}`, { headers: { host: "127.0.0.1:4600", ...headers } }));

describe("clickjacking: no page elsewhere can hold this one in a frame", () => {
  it.each(["/", "/settings/tokens", "/signin", "/open?token=x", "/api/reports/changes.csv", "/_next/static/a.js", "/no/such/page"])("%s", (path) => {
    const answer = ask(path);
    expect(answer.headers.get("x-frame-options")).toBe("DENY");
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("a refusal too", () => expect(ask("/", { host: "evil.example" }).headers.get("x-frame-options")).toBe("DENY"));
});

describe("who comes through", () => {
  it("lets a token pass to the files and to no page; behind it is asked whether it is good", () => {
    const token = { authorization: "Bearer byl_x" };
    expect(ask("/api/reports/changes.csv").status).toBe(401);
    expect(ask("/api/reports/changes.csv", token).headers.get("x-middleware-next")).toBe("1");
    expect(ask("/changes", token).headers.get("x-middleware-rewrite")).toContain("/signin/needed");
    expect(ask("/api/reports/changes.csv", { authorization: "Basic eDp5" }).status).toBe(401);
  });

  it("never sends a browser to another host, whatever the address asks for", () => {
    for (const path of ["//evil.example/", "/\\evil.example", "/?next=https://evil.example", "/signin?callbackUrl=https://evil.example"]) {
      const answer = ask(path);
      expect(answer.headers.get("location")).toBeNull();
      expect(new URL(answer.headers.get("x-middleware-rewrite") ?? origin).host).toMatch(/^(?:127\.0\.0\.1|localhost):4600$/);
    }
  });
});
