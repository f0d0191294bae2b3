import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { ChangesPage } from "./page/changesPage";
import { FrontPage } from "./page/frontPage";
import { history } from "./site/history";
import { readSite } from "./site/readSite";

test("the filter is in the address, and junk in it is named", async ({ page }) => {
  const front = new FrontPage(page);
  await front.open();
  await front.filter("Period").click();
  await front.option("12 weeks").click();
  await expect(page).toHaveURL(/weeks=12/);
  await expect(front.filter("Period")).toHaveText(/12 weeks/i);
  await front.open("?weeks=abc&repo=nobody");
  await expect(page.getByText("weeks=abc, repo=nobody")).toBeVisible();
});

test("the filter sentence works by keyboard alone", async ({ page }) => {
  const front = new FrontPage(page);
  await front.open();
  await front.filter("Period").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/weeks=12/);
});

test("changes are searched, sorted and paged", async ({ page }) => {
  const list = new ChangesPage(page);
  await list.open("?weeks=all");
  await expect(list.rows).toHaveCount(50);
  await page.getByRole("link", { name: /next/i }).click();
  await expect(page).toHaveURL(/page=2/);
  await list.open("?weeks=all");
  await page.getByRole("columnheader", { name: "Lines" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=lines/);
  await list.search("needle");
  await expect(list.rows).toHaveCount(1);
  await expect(list.rows).toContainText(history.searched);
  await list.search("nothing has this title");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No change fits this search");
});

test("a change quotes the evidence for its verdict", async ({ page }) => {
  const { origin, sample } = readSite();
  await page.goto(`${origin}/changes?weeks=all&search=${sample.slice(0, 12)}`);
  await page.locator("tbody tr").getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(sample));
  await expect(page.locator("main")).toContainText(history.trailer);
});

test("the CSV holds the numbers of the page", async ({ page, request }) => {
  const { origin } = readSite();
  const answer = await request.get(`${origin}/api/reports/changes.csv?weeks=all`);
  expect(answer.headers()["content-disposition"]).toMatch(/byline-changes-\d{4}-\d{2}-\d{2}\.csv/);
  const rows = parse(await answer.text(), { columns: true });
  expect(rows).toHaveLength(history.weeks * 3 + 1);
  await new ChangesPage(page).open("?weeks=all");
  await expect(page.locator("main")).toContainText(`of ${String(rows.length)}`);
  expect((await request.get(`${origin}/api/reports/nothing.csv`)).status()).toBe(404);
  expect((await request.get(`${origin}/api/reports/changes.csv?weeks=abc`)).status()).toBe(400);
  const json: unknown = await (await request.get(`${origin}/api/reports/changes.json?weeks=all`)).json();
  expect(json).toMatchObject({ id: "changes", totalRows: rows.length });
});

test("what is not there is 404, in words", async ({ page, request }) => {
  const { origin } = readSite();
  for (const path of ["/no-such-page", "/repositories/nobody", "/changes/nobody/abc", `/changes/nobody/${"a".repeat(40)}`]) expect((await request.get(`${origin}${path}`)).status(), path).toBe(404);
  await page.goto(`${origin}/repositories/nobody`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
});

test("an action from another site is not done", async ({ request }) => {
  const { origin } = readSite();
  const page = await (await request.get(`${origin}/settings`)).text();
  const action = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(page)?.[1] ?? "";
  expect(action).not.toBe("");
  const answer = await request.post(`${origin}/settings`, { headers: { Origin: "https://evil.example" }, multipart: { [action]: "", organisation: "Stolen", timeZone: "UTC", policy: "strict" }, maxRedirects: 0 });
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  expect(await (await request.get(`${origin}/settings`)).text()).not.toContain("Stolen");
});
