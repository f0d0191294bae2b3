import { caniemail } from "caniemail";
import { parse } from "parse5";
import { expect, it } from "vitest";
import { digestFixture } from "@/lib/fixtures/model/digest";
import { digestHtml } from "./digestHtml";
import { colour } from "./mail/style";

it("is HTML that a strict parser reads without a word, small, and with nothing from elsewhere", async () => {
  const html = await digestHtml(digestFixture);
  const errors: string[] = [];
  parse(html, { sourceCodeLocationInfo: true, onParseError: ({ code, startLine, startCol }) => { errors.push(`${code} ${String(startLine)}:${String(startCol)}`); } });
  expect(errors).toEqual([]);
  expect(html).not.toMatch(/<img|url\(|<script|<link|@import|src=/i);
  expect(html.length).toBeLessThan(100_000);
});

/** What stands in for these where they are not known: the page's own ground, two columns, an inverted sheet, a line of text at the top, a table without a role, a number that wraps. */
const mayBeMissing = ["<body> element", "@media", "color-scheme meta tag", "max-height property", "opacity", "overflow", "role attribute", "white-space"];

it("asks nothing that common mail programs do not know, but for what they may leave out", async () => {
  const { issues } = caniemail({ clients: ["gmail.android", "gmail.desktop-webmail", "gmail.ios", "apple-mail.macos", "apple-mail.ios", "outlook.macos", "outlook.ios", "outlook.windows-mail", "thunderbird.macos"], html: await digestHtml(digestFixture) });
  expect([...new Set([...issues.errors.values()].flat().map(({ title }) => title))].sort()).toEqual(mayBeMissing);
});

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, two: string): number => (Math.max(luminance(one), luminance(two)) + 0.05) / (Math.min(luminance(one), luminance(two)) + 0.05);

it("can be read: text has a contrast of 4.5 and more, marks of 3 and more but for the unknown part, which has a pattern and its place", () => {
  for (const text of ["ink", "ink2", "ink3", "ai", "people"] as const) expect([text, contrast(colour[text], colour.sheet) >= 4.5]).toEqual([text, true]);
  expect(contrast(colour.sheet, colour.ink)).toBeGreaterThan(4.5);
  for (const mark of ["proven", "declared", "human"] as const) expect([mark, contrast(colour[mark], colour.sheet) >= 3]).toEqual([mark, true]);
});
