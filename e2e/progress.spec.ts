import { expect, test } from "@playwright/test";
import { readSite } from "./site/readSite";

test("progress comes as server-sent events that name the reading", async ({ page }) => {
  await page.goto(`${readSite().origin}/reading`);
  const data: unknown = await page.evaluate(() => new Promise((resolve, reject) => {
    const events = new EventSource("/api/progress");
    events.onmessage = (event) => {
      events.close();
      resolve(JSON.parse(String(event.data)));
    };
    setTimeout(() => reject(new Error("No event came in ten seconds.")), 10_000);
  }));
  expect(data).toMatchObject({ isRunning: false, repositories: [{ state: "ready", commitsDone: 121, commitsTotal: 121, error: null }] });
});
