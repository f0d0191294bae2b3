import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readSite } from "./site/readSite";

const app = join(import.meta.dirname, "..", "app");
const all = readdirSync(app, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));

/** The address of a page or route of the app folder; a part in brackets becomes a name. */
function addressOf(file: string): string {
  const folders = file.split("/").slice(0, -1).filter((name) => !name.startsWith("("));
  return `/${folders.map((name) => name.replace(/^\[.*\]$/, "anything")).join("/")}`;
}

/** The ways in and out. Adding one here is a decision. */
const open = new Set(["/signin", "/signout", "/open", "/open/refused", "/erased", "/signin/start", "/signin/confirm", "/signin/confirm/open", "/digest/stop", "/digest/stop/now", "/digest/confirm", "/digest/confirm/now", "/api/health", "/health/live", "/health/ready", "/metrics", "/api/auth/anything"]);
const addresses = (name: string) => all.filter((file) => file.split("/").at(-1) === name).map(addressOf).filter((path) => !open.has(path));
const pages = addresses("page.tsx");
const routes = addresses("route.ts");

test("the app folder is looked at", () => {
  expect(pages).toEqual(expect.arrayContaining(["/", "/changes", "/changes/anything/anything", "/repositories/anything/remove", "/settings"]));
  expect(routes).toEqual(expect.arrayContaining(["/api/progress", "/api/reports/anything"]));
});

for (const [holder, headers] of [["no cookie", {}], ["a forged cookie", { Cookie: "byline.session=forged" }]] as const) {
  for (const path of pages) {
    test(`page ${path} is refused with ${holder}`, async ({ request }) => {
      const answer = await request.get(`${readSite().origin}${path}`, { headers });
      expect([401, 403]).toContain(answer.status());
      expect(await answer.text()).toContain("link that was printed");
    });
  }
  for (const path of routes) {
    for (const method of ["GET", "POST"] as const) {
      test(`${method} ${path} is refused with ${holder}`, async ({ request }) => {
        const answer = await request.fetch(`${readSite().origin}${path}`, { method, headers });
        // With a cookie the router may say first that nothing takes such a request here, and a webhook, which goes by signatures, that it is no message of a forge. What is shown outside goes by its key, and no cookie is looked at.
        expect(holder === "a forged cookie" ? [401, 403, 405, ...(path.startsWith("/api/webhooks/") ? [400] : []), ...(path.startsWith("/api/public/") ? [404] : [])] : [401, 403]).toContain(answer.status());
        if (answer.status() === 405) return;
        expect(answer.headers()["content-type"]).toContain("application/problem+json");
        expect(await answer.json()).toMatchObject({ title: expect.any(String), status: answer.status() });
      });
    }
  }
}
