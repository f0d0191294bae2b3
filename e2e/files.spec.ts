import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { FilesPage } from "./page/filesPage";
import { watchConsole } from "./page/watchConsole";
import { history } from "./site/history";
import { readSite } from "./site/readSite";

const aiLines = history.weeks * history.aiLines;
const lines = aiLines + history.weeks * history.plainLines;

test("files are listed biggest first, searched, sorted; left-out files stand apart", async ({ page, request }) => {
  const files = new FilesPage(page);
  await files.open();
  await expect(files.rows.first()).toContainText(`${String(history.weeks * 2)} files`);
  await expect(files.rows.first()).toContainText(lines.toLocaleString("en"));
  await expect(files.rows.first()).toContainText(`${String((aiLines / lines) * 100)}\u202f%`);
  await expect(page.locator("#left-out")).toContainText(`${(history.weeks * history.lockLines).toLocaleString("en")} lines in ${String(history.weeks)} files are in no share`);
  await files.rows.first().getByRole("link").click();
  await expect(page).toHaveURL(/\/files\/src$/);
  await expect(files.rows).toHaveCount(history.weeks * 2);
  await page.getByRole("columnheader", { name: "Name" }).getByRole("link").click();
  await expect(files.rows.first()).toContainText("ai1.ts");
  await files.search("AI12");
  await expect(files.rows).toHaveCount(1);
  const csv = await page.getByRole("link", { name: "CSV" }).first().getAttribute("href");
  expect((await (await request.get(`${readSite().origin}${csv ?? ""}`)).text()).trim().split("\n")).toHaveLength(2);
  expect((await request.get(`${files.address}/no/such/file.ts`)).status()).toBe(404);
});

test("a file shows who wrote its lines, with evidence, by keys alone", async ({ page }) => {
  const files = new FilesPage(page);
  await files.open("/src/ai39.ts");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`AI is named on all ${String(history.aiLines)} lines that stand today`);
  await expect(page.locator(".code-line")).toHaveCount(history.aiLines);
  await page.keyboard.press("j");
  const card = page.getByRole("complementary", { name: /Evidence/ });
  await expect(card).toContainText(history.trailer);
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await page.keyboard.press("k");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/changes/[^/]+/${readSite().sample}$`));
});

test("u finds unknown lines, and a line has an address", async ({ page }) => {
  const files = new FilesPage(page);
  await files.open("/src/plain7.ts#L4");
  await expect(page.locator("#L4")).toBeInViewport();
  await expect(page.getByRole("complementary", { name: /Evidence/ })).toContainText("Unknown");
  await files.open("/src/plain8.ts");
  await page.keyboard.press("u");
  await expect(page.locator(".code-group[data-active]")).toHaveCount(1);
});

test("what stayed is told in figures that add up", async ({ page, request }) => {
  const files = new FilesPage(page);
  await page.goto(`${files.address.replace(/\/files$/, "")}/survival?weeks=all`);
  await expect(page.locator("#stayed")).toContainText("AI, proven and declared");
  await expect(page.locator("#aliveByWeek table")).toContainText((lines + 1).toLocaleString("en"));
  await page.locator("#aliveByWeek").getByRole("button", { name: "View as table" }).click();
  for (const id of ["rework", "retention", "survivalCurve", "aliveByWeek", "whoRewritesWhom", "ageReplaced", "survivingTotals", "ownershipConcentration", "survivingByAgent", "survivingByLanguage"]) {
    expect((await request.get(`${readSite().origin}/api/reports/${id}.csv?weeks=all`)).status(), id).toBe(200);
  }
});

for (const theme of ["light", "dark"] as const) {
  for (const path of ["/files", "/files/src/ai39.ts", "/survival?weeks=all"]) {
    test(`${path} in ${theme}: nothing for axe, no complaint, no sideways scroll at 390 px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      const complaints = watchConsole(page);
      await page.goto(`${new FilesPage(page).address.replace(/\/files$/, "")}${path}`);
      await page.waitForTimeout(1_000);
      if (path.endsWith(".ts")) await page.keyboard.press("j");
      const found = await new AxeBuilder({ page }).analyze();
      expect(found.violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      const [content, window] = z.tuple([z.number(), z.number()]).parse(await page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]"));
      expect(content).toBeLessThanOrEqual(window);
    });
  }
}
