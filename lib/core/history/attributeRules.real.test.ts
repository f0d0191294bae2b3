import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runGit } from "@/lib/fixtures/repository/buildRepository";
import { attributeRules } from "./attributeRules";

const paths = ["b.ts", "a/b.ts", "x/a/b.ts", "a/b/c.ts", "a/c.ts", "bc.ts", "with space.ts", "docs/x.md", "a/docs/x.md", "x/[y].ts", "x/y.ts", "A.TS", "vendor/a/b/c.go", "a*b.ts", "deep/a/b/c/d.ts"];
const patterns = [
  "*.ts", "/*.ts", "a/*.ts", "**/a/*.ts", "a/**", "a/**/c.ts", "a", "a/", "/a/b.ts", "[ab].ts", "[!ab].ts", "[^b]c.ts", "[a-c]*.ts", '"with space.ts"', "?.ts", "docs/**", "**/docs/**", "vendor/**/*.go", "x/\\[y\\].ts",
  "x/[[]y].ts", "a\\*b.ts", "**/*.ts", "**", "*", "deep/**/d.ts", "deep/*/d.ts", "**/b/**", "b.*", "*/b.ts", "a**.ts",
];

it("matches what git check-attr matches", () => {
  const folder = mkdtempSync(join(tmpdir(), "byline-attributes-"));
  runGit(folder, ["init", "--quiet"]);
  for (const pattern of patterns) {
    const text = `${pattern} linguist-generated\n`;
    writeFileSync(join(folder, ".gitattributes"), text);
    const answer = runGit(folder, ["check-attr", "-z", "--stdin", "linguist-generated"], paths.join("\0")).toString().split("\0");
    const expected = paths.map((path, index) => `${path} ${String(answer[index * 3 + 2] === "set")}`);
    const rules = attributeRules([{ folder: "", text }]);
    expect(paths.map((path) => `${path} ${String(rules(path).generated === true)}`), pattern).toEqual(expected);
  }
});
