import AxeBuilder from "@axe-core/playwright";
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

test("works-council mode hides the work of one person, from the owner too, until it is chosen otherwise", async ({ page, request }) => {
  const { origin } = readSite();
  const choose = async (mode: string) => {
    await page.goto(`${origin}/settings/privacy`);
    await page.getByRole("radio", { name: new RegExp(`^${mode}`) }).check();
    await page.getByRole("button", { name: "Save privacy" }).click();
    await expect(page.getByRole("status")).toContainText("Saved");
  };
  const status = async (path: string) => (await request.get(`${origin}${path}`)).status();
  const weeks = async (): Promise<unknown> => await (await request.get(`${origin}/api/reports/aiShareByWeek.json?weeks=12`)).json();
  await page.goto(`${origin}/changes`);
  const change = await page.locator('main table a[href^="/changes/"]').first().getAttribute("href") ?? "";
  expect(await status(change)).toBe(200);
  await choose("Works council");
  await expect(page.getByText("weeks in which something landed", { exact: false })).toContainText("hidden whole");
  for (const closed of [change, "/changes", "/api/reports/changes.csv", "/api/reports/aiShareByMonth.json", "/api/reports/retention.csv"]) expect(await status(closed), closed).toBe(403);
  expect(await weeks()).toMatchObject({ n: 0, rows: expect.arrayContaining([expect.objectContaining({ added: null, aiShare: null })]) });
  await page.goto(`${origin}/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("These weeks are hidden");
  await expect(page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Changes" })).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await choose("Aggregate");
  expect(await status(change)).toBe(200);
  await page.goto(`${origin}/`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("AI");
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
