import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { envSchema } from "@/lib/env";

const root = process.cwd();
const files = [...readdirSync(root).filter((file) => file.endsWith(".md")), ...readdirSync(join(root, "docs")).map((file) => `docs/${file}`)];
const read = (file: string) => readFileSync(join(root, file), "utf8");
const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, "");
/** What GitHub makes of a heading. */
const anchorsOf = (text: string) => new Set([...withoutCode(text).matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) => title.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, "").replace(/\s/g, "-")));

it("finds documents and links at all", () => {
  expect(files.length).toBeGreaterThan(15);
  expect(files.reduce((sum, file) => sum + [...read(file).matchAll(/\]\([^)]+\)/g)].length, 0)).toBeGreaterThan(20);
});

it.each(files)("%s: every link of this repository leads somewhere", (file) => {
  const dead = [...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link).filter((link) => !/^[a-z]+:/.test(link)).filter((link) => {
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? file : join(dirname(file), path);
    return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(read(target)).has(anchor));
  });
  expect(dead).toEqual([]);
});

it.each(files)("%s: every document and folder that it names as code is there", (file) => {
  const named = [...read(file).matchAll(/`((?:docs|deploy)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it("names no variable that Byline does not read", () => {
  const known = new Set(Object.keys(envSchema.shape));
  for (const file of files) expect([...new Set(read(file).match(/\bBYLINE_[A-Z0-9_]+[A-Z0-9]\b/g) ?? [])].filter((name) => !known.has(name) && ![...known].some((each) => each.startsWith(`${name}_`))), file).toEqual([]);
});
