import { expect, test } from "@playwright/test";
import { readSite } from "./site/readSite";

test.describe.configure({ mode: "serial" });

test("another policy moves the figures", async ({ page, request }) => {
  const { origin } = readSite();
  const unknownLines = async () => {
    const report: unknown = await (await request.get(`${origin}/api/reports/aiShareTotals.json?weeks=12`)).json();
    return report;
  };
  expect(await unknownLines()).toMatchObject({ rows: [{ aiShare: 0.75, human: 0 }] });
  await page.goto(`${origin}/settings`);
  await page.getByLabel("It is signed everywhere, since a date").check();
  await page.getByLabel("Signed everywhere since").fill("2020-01-01");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByRole("status")).toContainText("Saved");
  await expect.poll(unknownLines, { timeout: 30_000 }).toMatchObject({ rows: [{ aiShare: 0.75, unknown: 0 }] });
});

test("signing out ends the session", async ({ page, request, context }) => {
  const { origin } = readSite();
  await page.goto(`${origin}/`);
  await page.getByRole("link", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/signin/);
  expect((await context.cookies()).some(({ name }) => name === "byline.session")).toBe(false);
  // The copy of the cookie that was kept is dead too: the session is gone from the database.
  expect((await request.get(`${origin}/changes`)).status()).toBe(401);
});
