import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { watchConsole } from "./page/watchConsole";
import { readSite } from "./site/readSite";

const paths = ["/?weeks=52", "/repositories", "/changes?weeks=all", "/method", "/settings", "/reading", "/first", "/signin"];

for (const theme of ["light", "dark"] as const) {
  for (const path of paths) {
    test(`${path} in ${theme}: nothing for axe, no complaint, no shift`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ("value" in entry && typeof entry.value === "number" && !("hadRecentInput" in entry && entry.hadRecentInput === true)) shifts.push(entry.value);
        }).observe({ type: "layout-shift", buffered: true });
      });
      const complaints = watchConsole(page);
      await page.goto(`${readSite().origin}${path}`);
      await page.waitForLoadState("load");
      await page.waitForTimeout(1_000);
      const found = await new AxeBuilder({ page }).analyze();
      expect(found.violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
      const shift: unknown = await page.evaluate("shifts.reduce((sum, each) => sum + each, 0)");
      expect(shift).toBeLessThan(0.05);
      expect(complaints).toEqual([]);
    });
  }
}

for (const path of paths) {
  test(`${path} does not scroll sideways at 390 px`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${readSite().origin}${path}`);
    const widths: unknown = await page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
    const [content, window] = z.tuple([z.number(), z.number()]).parse(widths);
    expect(window).toBe(390);
    expect(content).toBeLessThanOrEqual(window);
  });
}
