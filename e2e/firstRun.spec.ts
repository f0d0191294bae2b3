import { expect, test } from "@playwright/test";
import { files } from "./site/files";
import { history } from "./site/history";
import { readSite } from "./site/readSite";

test.describe.configure({ mode: "serial" });

test("nothing is shown without a session, and nothing of the way in is left in an address", async ({ request, page }) => {
  const { origin } = readSite();
  for (const path of ["/", "/changes", "/settings", "/reading", "/no-such-page"]) {
    const answer = await request.get(`${origin}${path}`);
    expect(answer.status(), path).toBe(401);
    expect(await answer.text()).toContain("link that was printed");
  }
  for (const path of ["/api/reports/changes.csv", "/api/progress", "/api/nothing"]) {
    const answer = await request.get(`${origin}${path}`);
    expect(answer.status(), path).toBe(401);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
  }
  const forged = { Cookie: "byline.session=forged" };
  expect((await request.get(`${origin}/`, { headers: forged })).status()).toBe(401);
  expect((await request.get(`${origin}/api/reports/changes.csv`, { headers: forged })).status()).toBe(401);
  expect((await request.get(`${origin}/`, { headers: { Host: "evil.example" } })).status()).toBe(421);
  await page.goto(`${origin}/signin`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("link");
});

test("the link opens once, and not twice", async ({ page, context, request }) => {
  const { link, origin } = readSite();
  await page.goto(link);
  expect(page.url()).not.toContain("token");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing has been read yet, so there is nothing to report");
  const cookie = (await context.cookies()).find(({ name }) => name === "byline.session");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  await context.storageState({ path: files.session });
  const again = await request.get(link);
  expect(again.status()).toBe(403);
  expect(again.url()).not.toContain("token");
  expect(await again.text()).toContain("npm run -s byline -- link");
  expect((await request.get(`${origin}/open?token=${"a".repeat(43)}&callbackUrl=https://evil.example`)).status()).toBe(403);
});

test("a repository that is none is refused with the way out, and what was typed stays", async ({ browser }) => {
  const page = await browser.newPage({ storageState: files.session });
  await page.goto(`${readSite().origin}/first`);
  await page.getByLabel("Path or URL of a repository").fill("/nowhere/at/all");
  await page.getByRole("button", { name: "Read this repository" }).click();
  await expect(page.locator("p.alert")).toBeVisible();
  await expect(page.getByLabel("Path or URL of a repository")).toHaveValue("/nowhere/at/all");
  await page.close();
});

test("a repository is added, watched while it is read, and reported", async ({ browser }) => {
  const { origin, repository } = readSite();
  const page = await browser.newPage({ storageState: files.session });
  await page.goto(`${origin}/`);
  await page.getByLabel("Path or URL of a repository").fill(repository);
  await page.getByRole("button", { name: "Read this repository" }).click();
  await expect(page).toHaveURL(/\/reading/);
  await expect(page.getByRole("row").filter({ hasText: "Complete" })).toBeVisible({ timeout: 45_000 });
  await page.goto(`${origin}/`);
  // Of every week's 40 counted lines 30 name an agent, nobody vouches for the other 10, and the lock file is left out.
  await expect(page.locator("#lead-headline")).toContainText(String((100 * history.aiLines) / (history.aiLines + history.plainLines)));
  await page.close();
});
