import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { routeOf } from "./routeOf";

it.each([
  ["/", "/"], ["/changes/byline/abc", "/changes"], ["/api/reports/aiShareByWeek.csv", "/api/reports"], ["/_next/static/x.js", "static"], ["/people/Ada", "/people"], ["/wp-admin", "other"], ["/api/ada@example.org", "other"],
])("%s is %s", (path, expected) => expect(routeOf(path)).toBe(expected));

it("knows every page and file of the site", () => {
  const files = readdirSync(join(process.cwd(), "app"), { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file));
  expect(files.length).toBeGreaterThan(40);
  const addresses = files.map((file) => `/${file.replace(/(^|\/)(page\.tsx|route\.ts)$/, "").replace(/\([^)]*\)\/?/g, "")}`);
  expect(addresses.filter((address) => routeOf(address) === "other")).toEqual([]);
});
