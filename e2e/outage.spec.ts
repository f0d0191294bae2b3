import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { readSite } from "./site/readSite";

/** Does SQL in the database of the site, as a disaster would. */
async function sql(text: string): Promise<void> {
  const folder = join(readSite().data, "postgres");
  const port = Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[3]);
  const client = new pg.Client({ host: "127.0.0.1", port, user: "byline", password: readFileSync(join(folder, "password"), "utf8").trim(), database: "byline" });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

test("a page that cannot be made says so, tells nothing of what is behind, and works again", async ({ page, request }) => {
  const { origin } = readSite();
  await sql('ALTER TABLE "DayChanges" RENAME TO "DayChangesAway"');
  try {
    await page.goto(`${origin}/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page could not be made");
    expect(await page.content()).not.toContain("DayChanges");
    const answer = await request.get(`${origin}/api/reports/aiShareTotals.csv`);
    expect(answer.status()).toBe(500);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(await answer.text()).not.toContain("DayChanges");
  } finally {
    await sql('ALTER TABLE "DayChangesAway" RENAME TO "DayChanges"');
  }
  await page.getByRole("button", { name: "Try again" }).click();
  await page.goto(`${origin}/`);
  await expect(page.locator("#lead-headline")).toContainText("75");
});

test("a session that cannot be looked up is an outage, not a sign-out", async ({ page, request }) => {
  const { origin } = readSite();
  await sql('ALTER TABLE "Session" RENAME TO "SessionAway"; ALTER TABLE "Organisation" RENAME TO "OrganisationAway"');
  try {
    const answer = await page.goto(`${origin}/changes`);
    expect(answer?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page could not be made");
    expect((await request.get(`${origin}/api/reports/aiShareTotals.csv`)).status()).toBe(500);
  } finally {
    await sql('ALTER TABLE "SessionAway" RENAME TO "Session"; ALTER TABLE "OrganisationAway" RENAME TO "Organisation"');
  }
  await page.goto(`${origin}/`);
  await expect(page.locator("#lead-headline")).toContainText("75");
});
