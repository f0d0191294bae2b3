import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { history } from "./site/history";
import { readSite } from "./site/readSite";

const kinds = ["added", "leftOut", "proven", "declared", "human", "unknown", "bot"] as const;
const scanSchema = z.object({ lines: z.record(z.enum(kinds), z.number()) });

test("the whole count of the front page is what scan and plain git count", async ({ page }) => {
  const { origin, repository, data } = readSite();
  const root = join(import.meta.dirname, "..");
  const env = { ...process.env, BYLINE_DATA: data };
  const { lines } = scanSchema.parse(JSON.parse(execFileSync(process.execPath, [join(root, "dist/byline.js"), "scan", "--json", repository], { env, encoding: "utf8" })));
  const git = execFileSync("git", ["-C", repository, "log", "--first-parent", "--numstat", "--format="], { encoding: "utf8" });
  expect(lines.added).toBe(git.trim().split("\n").filter((line) => line !== "").reduce((sum, line) => sum + Number(line.split("\t")[0]), 0));
  expect(lines.declared).toBe(history.weeks * history.aiLines);
  await page.goto(`${origin}/`);
  for (const kind of kinds) expect.soft((await page.getByTestId(`whole-${kind}`).innerText()).replaceAll(/\D/g, ""), kind).toBe(String(lines[kind]));
});
