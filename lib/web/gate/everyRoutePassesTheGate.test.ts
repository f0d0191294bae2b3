import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isOpenPath } from "./isOpenPath";

const root = process.cwd();
const all = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
const pages = all.filter((file) => /(^|\/)page\.tsx$/.test(file));
const routes = all.filter((file) => /(^|\/)route\.ts$/.test(file));
const addressOf = (file: string) => `/${file.replace(/(^|\/)(page\.tsx|route\.ts)$/, "").replace(/\([^)]*\)\/?/g, "")}`.replace(/\/$/, "") || "/";
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** The files of lib/web that a file of app imports. */
function loadersOf(file: string): string[] {
  return [...read(join("app", file)).matchAll(/from "@\/(lib\/web\/[^"]+)"/g)].map((match) => read(`${match[1] ?? ""}.ts`));
}

/** Pages that need no session: the way in and out. Adding one here is a decision. */
const withoutSession = new Set(["/signin", "/signin/confirm", "/signin/needed", "/signout", "/open/refused", "/erased", "/digest/stop", "/digest/confirm"]);

describe("every route passes the gate", () => {
  it("finds pages and routes at all", () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(routes.length).toBeGreaterThan(3);
  });

  it.each(pages)("page %s", (file) => {
    const path = addressOf(file);
    if (withoutSession.has(path)) return;
    expect(isOpenPath(path)).toBe(false);
    expect(file.startsWith("(edition)/")).toBe(true);
    expect(loadersOf(file).some((source) => /\bloadContext\(\)|\brequireReader\(\)/.test(source))).toBe(true);
  });

  it.each(routes)("route %s", (file) => {
    const path = addressOf(file);
    const isWayIn = path === "/open" || path === "/api/health" || path.startsWith("/health/") || path === "/metrics" || path.startsWith("/api/auth/") || path === "/signin/start" || path === "/signin/confirm/open" || path === "/digest/stop/now" || path === "/digest/confirm/now";
    // Let in by the signature of each message.
    if (path.startsWith("/api/webhooks/")) {
      expect(loadersOf(file).some((source) => /\bisSigned\(/.test(source))).toBe(true);
      return;
    }
    // Let in by the key in its address: shown as long as an owner says so.
    if (path.startsWith("/api/public/")) {
      expect(loadersOf(file).some((source) => source.includes("publicFigures.find(") && source.includes('may(reader.scope.role, "changeSettings")'))).toBe(true);
      return;
    }
    if (isWayIn) return;
    expect(isOpenPath(path)).toBe(false);
    expect(loadersOf(file).some((source) => /\bwithReader\b/.test(source))).toBe(true);
  });

  it("lets the layout of the edition ask too", () => expect(read("app/(edition)/layout.tsx")).toContain("await requireReader()"));

  const actions = readdirSync(join(root, "lib/web/action")).filter((file) => read(join("lib/web/action", file)).startsWith('"use server"'));
  it("finds actions at all", () => expect(actions.length).toBeGreaterThan(3));
  it.each(actions)("action %s", (file) => expect(read(join("lib/web/action", file))).toMatch(/await perform\(\{\s+right: "[a-zA-Z]+",/));
});
