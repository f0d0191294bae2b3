import { rmSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { ForgeWorld } from "@/lib/fixtures/forge/forgeWorld";
import { type FakeForge, serveForge } from "@/lib/fixtures/forge/serveForge";
import { buildRepository, type ScriptedRepository } from "@/lib/fixtures/repository/buildRepository";
import { readSite } from "./site/readSite";

test.describe.configure({ mode: "serial" });

const token = "a-token-of-the-fake-forge";
const [atWork, atHome] = ["Grace Hopper <grace@acme.example>", "Grace Hopper <grace@home.example>"];
let forge: FakeForge;
let shop: ScriptedRepository;

test.beforeAll(async () => {
  const now = Math.floor(Date.now() / 1_000);
  shop = buildRepository(Array.from({ length: 12 }, (_, at) => ({ name: `c${String(at)}`, at: now - (12 - at) * 86_400, author: at % 3 === 0 ? atHome : atWork, files: { [`src/f${String(at)}.ts`]: `export const f${String(at)} = ${String(at)};\n`.repeat(6) } })));
  const world = new ForgeWorld();
  world.repository("acme/shop", { path: shop.path });
  forge = await serveForge(world, { token });
});
test.afterAll(async () => {
  await forge.close();
  rmSync(shop.path, { recursive: true, force: true });
});

const site = (path: string) => `${readSite().origin}${path}`;
const said = (page: Page) => page.getByRole("status");
/** What a step would do is shown before it is saved. */
async function save(page: Page): Promise<void> {
  await expect(page.getByTestId("effect")).toBeVisible();
  await page.getByRole("button", { name: "Save it" }).click();
  await expect(page.getByTestId("effect")).toHaveCount(0);
  await expect(said(page)).toBeVisible();
}

test("a forge is connected, its repository read, and synced again", async ({ page }) => {
  await page.goto(site("/settings/sources"));
  await page.getByLabel("Address").fill(forge.url);
  await page.getByLabel(/^Token/).fill(token);
  await page.getByLabel("Organisations, groups or repositories").fill("acme");
  await page.getByRole("button", { name: "See what it opens" }).click();
  await expect(page.getByText("acme/shop").first()).toBeVisible();
  await page.getByLabel(/^Token/).fill(token);
  await page.getByRole("button", { name: "Connect" }).click();
  // What the look before it said may stand there still.
  await expect(said(page)).toContainText("Connected");
  await expect(async () => {
    await page.goto(site("/settings/sources"));
    await page.getByRole("link", { name: new RegExp(new URL(forge.url).host) }).first().click();
    await expect(page.getByRole("link", { name: "acme/shop" })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole("button", { name: "Sync now" }).click();
  await expect(said(page)).toBeVisible();
  await expect(async () => {
    await page.goto(site("/repositories/shop"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/lines/, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
});

test("two names are one person, are two again, and somebody is taken apart and put together", async ({ page }) => {
  const proposal = page.getByRole("button", { name: "Grace Hopper and Grace Hopper are one", exact: true });
  // What a reading proposes stands once it is whole.
  await expect(async () => {
    await page.goto(site("/settings/people"));
    await expect(proposal).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await proposal.click();
  await expect(page.getByTestId("effect")).toContainText("grace@home.example");
  await save(page);
  await expect(proposal).toHaveCount(0);
  await page.getByRole("link", { name: "Grace Hopper" }).first().click();
  await page.getByRole("checkbox", { name: /grace@home.example/ }).check();
  await page.getByRole("button", { name: "Those chosen are somebody else" }).click();
  await save(page);
  for (const left of [1, 0]) {
    const back = page.getByRole("button", { name: /^Take back/ });
    await page.goto(site("/settings/people"));
    await back.first().click();
    await save(page);
    await expect(back).toHaveCount(left);
  }
  await expect(proposal).toBeVisible();
});

test("a team is added, somebody comes, moves on a day and goes back", async ({ page }) => {
  for (const name of ["Ships", "Shores"]) {
    await page.goto(site("/settings/teams"));
    await page.getByRole("textbox", { name: "Name", exact: true }).last().fill(name);
    await page.getByRole("button", { name: "See what it does" }).first().click();
    await save(page);
  }
  const edit = async (name: string) => await page.getByRole("link", { name: `Edit ${name}` }).click();
  await edit("Ships");
  await page.getByLabel("Somebody comes: address, login or whole name").fill("grace@acme.example");
  await page.getByLabel("From (empty: always)").fill("");
  await page.locator("#team").getByRole("button", { name: "See what it does" }).last().click();
  await save(page);
  const day = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
  const move = async (from: string, to: string) => {
    await edit(from);
    await page.getByLabel("New team of Grace Hopper").selectOption({ label: to });
    await page.getByLabel("First day there of Grace Hopper").fill(day);
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await save(page);
  };
  await move("Ships", "Shores");
  await expect(page.getByRole("row", { name: /Ships/ })).toContainText("0");
  await expect(page.getByRole("row", { name: /Shores/ })).toContainText("1");
  await move("Shores", "Ships");
  await expect(page.getByRole("row", { name: /Ships/ })).toContainText("1");
  await page.goto(site("/teams/ships"));
  // One person is no team that is told.
  await expect(page.getByText("5 people", { exact: false }).first()).toBeVisible();
});

test("a connection ends, and what was read of it is removed", async ({ page }) => {
  await page.goto(site("/settings/sources"));
  await page.getByRole("link", { name: new RegExp(new URL(forge.url).host) }).first().click();
  const name = await page.getByRole("heading", { level: 1 }).textContent() ?? "";
  await page.getByLabel(`Type ${name} to confirm`).fill(name);
  await page.getByRole("button", { name: "Disconnect" }).click();
  await expect(said(page)).toBeVisible();
  await page.goto(site("/repositories/shop/remove"));
  await page.getByLabel("Type its name to confirm").fill("shop");
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page).not.toHaveURL(/\/remove/);
  await page.goto(site("/repositories"));
  await expect(page.getByRole("link", { name: "shop", exact: true })).toHaveCount(0);
});

test("the palette opens by keys and leads on; a view is saved, opened by its link, removed and brought back", async ({ page }) => {
  await page.goto(site("/?weeks=12"));
  const field = page.getByRole("combobox", { name: "Search" });
  // Keys are heard once the page is alive.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(field).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await field.pressSequentially("audit log");
  await expect(page.getByRole("option", { name: /Audit log/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings\/audit$/);

  await page.goto(site("/?weeks=12"));
  await page.getByRole("link", { name: "Save this view" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Last quarter");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(said(page)).toContainText("It is saved.");
  await page.getByRole("link", { name: "Last quarter" }).click();
  await expect(page).toHaveURL(/\/\?weeks=12$/);
  await page.goto(site("/views"));
  await page.getByRole("button", { name: "Remove Last quarter" }).click();
  await expect(page.getByRole("link", { name: "Last quarter" })).toHaveCount(0);
  await page.getByRole("button", { name: "Bring back Last quarter" }).click();
  await expect(page.getByRole("link", { name: "Last quarter" })).toBeVisible();
});
