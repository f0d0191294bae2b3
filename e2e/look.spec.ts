import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { watchConsole } from "./page/watchConsole";
import { readSite } from "./site/readSite";

/** Bytes of JavaScript on the wire (DECISIONS 25): what the page names itself, and with what it loads afterwards. */
const mostBeforeHeadline = 150_000;
const mostInAll = 300_000;

const paths = {
  "front page": "/?weeks=52", repositories: "/repositories", repository: "/repositories/{slug}", remove: "/repositories/{slug}/remove", access: "/repositories/{slug}/access", changes: "/changes?weeks=all",
  "no change": "/changes?search=nothing-has-this-title", change: "/changes/{slug}/{sample}", method: "/method", settings: "/settings", "about you": "/me", evidence: "/evidence?weeks=all", "unknown signatures": "/evidence/unknown?weeks=all", coverage: "/evidence/coverage?weeks=all", "what changed": "/evidence/changed", corrections: "/evidence/corrections", tokens: "/settings/tokens", queue: "/settings/queue", rules: "/settings/rules?looksAt=line&pattern=Written%20by%20Acme*&agent=acme-coder&preview=1", "unmarked lines": "/repositories/{slug}/policy?policy=signed&since=2026-01-01", requests: "/settings/requests", members: "/settings/members", sessions: "/settings/sessions", "mail link": "/signin/confirm?email=ada@example.org&token=x", reading: "/reading", "sign-in": "/signin", "sign-out": "/signout",
  guardrails: "/guardrails?weeks=all", loop: "/loop?weeks=all", policies: "/guardrails/policies?measure=unapproved&bound=0&windowWeeks=1&preview=1", calibration: "/evidence/calibration", questions: "/questions", published: "/published", cost: "/cost", "model dates": "/settings/models", search: "/search?search=repositories", views: "/views?of=%2F%3Fweeks%3D12", "shown outside": "/settings/outside",
} as const;

/** Address of a page of this run: the only repository and a change of it are filled in. */
async function addressOf(request: APIRequestContext, path: string): Promise<string> {
  const { origin, sample } = readSite();
  const slug = path.includes("{slug}") ? (/\/repositories\/([^"/?]+)"/.exec(await (await request.get(`${origin}/repositories`)).text())?.[1] ?? "") : "";
  return origin + path.replace("{slug}", slug).replace("{sample}", sample);
}

/** Starts summing up layout shifts before anything of the page runs. */
function watchShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const shifts: number[] = [];
    // What moved, and from where to where, for whoever reads the failure.
    const moved: string[] = [];
    Object.assign(window, { shifts, moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!("value" in entry) || typeof entry.value !== "number" || ("hadRecentInput" in entry && entry.hadRecentInput === true)) continue;
        shifts.push(entry.value);
        const sources: unknown = "sources" in entry ? entry.sources : [];
        for (const source of Array.isArray(sources) ? sources : []) {
          const { node, previousRect, currentRect } = source as { node: Element | null; previousRect: DOMRect; currentRect: DOMRect };
          moved.push(`${node?.nodeName ?? "?"}.${node?.className ?? ""} ${String(previousRect.y)} to ${String(currentRect.y)}, height ${String(previousRect.height)} to ${String(currentRect.height)}`);
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}


/** Weighs what the page loads: [bytes of scripts that its HTML names, bytes of all scripts] on the wire. */
async function weighScripts(page: Page): Promise<(html: string) => [number, number]> {
  const sizes = new Map<string, number>();
  const scripts = new Map<string, string>();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type, response }) => { if (type === "Script") scripts.set(requestId, response.url); });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => void sizes.set(requestId, encodedDataLength));
  return (html) => {
    const weights = [...scripts].map(([id, url]) => ({ isNamed: html.includes(new URL(url).pathname), bytes: sizes.get(id) ?? 0 }));
    const sum = (each: typeof weights) => each.reduce((total, { bytes }) => total + bytes, 0);
    return [sum(weights.filter(({ isNamed }) => isNamed)), sum(weights)];
  };
}

async function lookAt(page: Page, address: string, theme: "light" | "dark"): Promise<string> {
  await page.emulateMedia({ colorScheme: theme });
  await watchShifts(page);
  const answer = await page.goto(address);
  await page.waitForLoadState("load");
  // Charts come after the words; the page of the readings keeps a stream open and never comes to rest.
  await page.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => undefined);
  await page.waitForTimeout(500);
  const found = await new AxeBuilder({ page }).analyze();
  expect.soft(found.violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  const shift: unknown = await page.evaluate("shifts.reduce((sum, each) => sum + each, 0)");
  expect.soft(shift, String(await page.evaluate("moved.join('; ')"))).toBeLessThan(0.01);
  return (await answer?.text()) ?? "";
}

for (const [name, path] of Object.entries(paths)) {
  // One visit for all that is asked of a page: visits are what the time goes to.
  test(`${name} in light: nothing for axe, no complaint, no shift, no more scripts than it may, not wider than 390 px`, async ({ page, request }) => {
    const complaints = watchConsole(page);
    const weigh = await weighScripts(page);
    const html = await lookAt(page, await addressOf(request, path), "light");
    if (path.startsWith("/?")) await expect(page.getByRole("application")).toBeVisible({ timeout: 30_000 });
    const [named, inAll] = weigh(html);
    expect.soft(inAll, "no script was seen").toBeGreaterThan(0);
    expect.soft(named, "scripts before the headline").toBeLessThanOrEqual(mostBeforeHeadline);
    expect.soft(inAll, "all scripts").toBeLessThanOrEqual(mostInAll);

    await page.setViewportSize({ width: 390, height: 844 });
    const widths: unknown = await page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
    const [content, window] = z.tuple([z.number(), z.number()]).parse(widths);
    expect.soft(window).toBe(390);
    expect.soft(content, "scrolls sideways at 390 px").toBeLessThanOrEqual(window);
    expect(complaints).toEqual([]);
  });

  test(`${name} in dark: nothing for axe, no complaint, no shift`, async ({ page, request }) => {
    const complaints = watchConsole(page);
    await lookAt(page, await addressOf(request, path), "dark");
    expect(complaints).toEqual([]);
  });
}

test("the chart is read by keyboard alone: arrows step, Enter opens the rows, Escape leaves", async ({ page }) => {
  await page.goto(`${readSite().origin}/?weeks=52`);
  const chart = page.getByRole("application");
  await chart.focus();
  await page.keyboard.press("ArrowLeft");
  const tooltip = page.locator(".tooltip");
  await expect(tooltip).toContainText("AI, headline");
  const first = await tooltip.innerText();
  await page.keyboard.press("ArrowLeft");
  await expect(tooltip).not.toHaveText(first);
  await page.keyboard.press("Escape");
  await expect(tooltip).toHaveCount(0);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/changes\?.*from=/);
});

test("the first stop of the keyboard skips to the figures", async ({ page }) => {
  await page.goto(`${readSite().origin}/?weeks=52`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the figures" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});
