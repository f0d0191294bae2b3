import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const text = readFileSync(join(process.cwd(), "docs/security.md"), "utf8");
const files = [...new Set([...text.matchAll(/`(lib\/[^`]+)`/g)].map((match) => match[1] ?? ""))];

it("names tests at all, and a test in every line of its table of checks", () => {
  expect(files.length).toBeGreaterThan(15);
  const [, table = ""] = text.split("| Check | Test |");
  const rows = table.split("## ")[0]?.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| ---")) ?? [];
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row).toMatch(/`lib\/[^`]+\.test\.ts`/);
});

it.each(files)("%s is there and tests something", (file) => {
  expect(existsSync(join(process.cwd(), file))).toBe(true);
  expect(readFileSync(join(process.cwd(), file), "utf8")).toMatch(/\b(?:it|test)(?:\.each)?(?:<[^(]*>)?\(/);
});
