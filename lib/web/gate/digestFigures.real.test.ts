import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { digestText } from "@/lib/core/digest/digestText";
import type { DigestModel } from "@/lib/core/digest/digestModel";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { filterSchema } from "@/lib/core/report/filter";
import { buildSources, buildWorld, type World } from "@/lib/fixtures/scope/buildWorld";
import { asked } from "@/lib/fixtures/scope/standIns";
import { openPage, pageFiles, takeReport } from "@/lib/fixtures/scope/surface";
import { worldTime } from "@/lib/fixtures/scope/worldTime";
import { composeDigest } from "@/lib/flows/digest/composeDigest";
import { digestHtml } from "@/lib/flows/digest/digestHtml";
import { createApiToken } from "@/lib/flows/token/createApiToken";

vi.mock("server-only", () => ({}));
vi.mock("@/lib/clock", async () => (await import("@/lib/fixtures/scope/standIns")).clock);
vi.mock("next/headers", async () => (await import("@/lib/fixtures/scope/standIns")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/lib/fixtures/scope/standIns")).nextNavigation);
vi.mock("../session/findReader", async () => (await import("@/lib/fixtures/scope/standIns")).findReaderModule());

const origin = "https://byline.example";
const roles = ["owner", "lead", "member", "viewer"] as const;
const modes = ["open", "aggregate", "worksCouncil"] as const;
const sources = buildSources();
const tokens = new Map<string, string>();
let world: World;

beforeAll(async () => {
  world = await buildWorld(["open", "secret"], sources);
  vi.stubEnv("DATABASE_URL", world.url);
  for (const role of roles) tokens.set(role, await createApiToken(world.db, role, { name: "t", days: 30, scopes: ["reports:read"] }, new Date(worldTime)));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
  for (const { path } of sources.values()) rmSync(path, { recursive: true, force: true });
});

async function compose(role: string) {
  asked.as = role;
  const { readerOf } = await import("../session/readerOf");
  const { scope } = await readerOf({ id: role });
  return await composeDigest({ db: world.db, scope, rhythm: "weekly", filter: filterSchema.parse({}), about: null, dueAt: new Date(worldTime), origin, stop: `${origin}/digest/stop?token=1.x`, reader: { userId: role, key: "a key of this test", identities: [] }, hasAccount: true });
}

const linksOf = (model: DigestModel): string[] => [
  model.open, ...(model.change === null ? [] : [model.change]), ...model.stories.flatMap(({ link }) => (link === null ? [] : [link.href])), ...model.tables.flatMap(({ rows }) => rows.flatMap(({ href }) => (href === null ? [] : [href]))),
  ...[model.headline, ...model.worth, ...model.stories.map(({ headline }) => headline)].flat().flatMap(({ href }) => (href === undefined ? [] : [href])),
];

/** The page that an address leads to, opened as the reader who holds the session. */
async function follow(href: string) {
  const { pathname, searchParams } = new URL(href);
  for (const file of pageFiles) {
    const pattern = new RegExp(`^/${file.replace("(edition)/", "").replace(/\/?page\.tsx$/, "").replace(/\[\[?(?:\.\.\.)?[a-z]+\]\]?/g, "([^/]+)")}$`);
    const found = pattern.exec(pathname);
    if (found !== null) return await openPage(file, { slug: decodeURIComponent(found[1] ?? ""), head: "", file: "" }, Object.fromEntries(searchParams));
  }
  throw new Error(`${href} leads to no page`);
}

/** Everything that counts: numbers of the words, without addresses. Terminals know neither narrow spaces nor typographic signs. */
const numbersOf = (words: string): string[] => [...new Set(words.replace(/https:\S+/g, " ").replace(/[\u202f\u00a0]/g, " ").replace(/[–−]/g, "-").match(/\d[\d,.]*\d|\d/g) ?? [])].sort();
const wordsOf = (html: string): string => html.replace(/<(?:style|head|title)[^>]*>[\s\S]*?<\/(?:style|head|title)>/g, " ").replace(/<[^>]+>/g, " ").replace(/&#x27;|&amp;|&quot;/g, " ");

interface Total { readonly counted: number; readonly proven: number; readonly declared: number; readonly unknown: number; readonly changes: number }
interface Rows<Row> { readonly rows: readonly Row[] }

it.each(modes.flatMap((mode) => roles.map((role) => [mode, role] as const)))("%s mode, %s: every link opens, and mail, text, file and page have the same numbers", async (mode, role) => {
  await world.db.organisation.update({ where: { id: 1 }, data: { privacyMode: mode, figuresFor: "listed", detailsFor: "listed" } });
  const composed = await compose(role);
  if (composed.model === null) throw new Error(composed.skip);
  const { model, published } = composed;
  const links = [...new Set(linksOf(model))];
  const opened = await Promise.all(links.map(async (href) => [href, await follow(href)] as const));
  expect(opened.filter(([, { status }]) => status !== "200").map(([href, { status }]) => `${status} ${href}`)).toEqual([]);

  const take = async <Row>(id: string, search: Readonly<Record<string, string>>) => JSON.parse((await takeReport(tokens.get(role) ?? "", id, "json", search)).text) as Rows<Row>;
  const week = { from: "2026-10-19", to: "2026-10-25" };
  const [total] = (await take<Total>("aiShareTotals", week)).rows;
  expect(published).toMatchObject({ ...week, counted: total?.counted, proven: total?.proven, declared: total?.declared, unknown: total?.unknown, changes: total?.changes });
  const repositories = (await take<{ name: string; aiShare: number | null }>("aiShareByRepository", week)).rows.filter(({ aiShare }) => aiShare !== null);
  const table = model.tables.find(({ unit }) => unit === "Repository");
  expect(table?.rows.map(({ name, edges }) => [name, edges?.headline]) ?? []).toEqual(repositories.length < 2 ? [] : repositories.map(({ name, aiShare }) => [name, Math.round((aiShare ?? 0) * 100)]));
  for (const { name, href, edges } of model.tables.flatMap(({ rows }) => rows)) {
    const [, page] = opened.find(([each]) => each === href) ?? [];
    expect(page?.text, `${name} on its page`).toContain(formatPercent(edges?.headline ?? -1));
  }
  expect(model.tables.map(({ unit }) => unit)).toEqual([...(mode === "worksCouncil" ? [] : ["Team"]), ...(repositories.length < 2 ? [] : ["Repository"])]);
  expect(model.stories.map(({ kicker }) => kicker)).toEqual(expect.arrayContaining(mode === "worksCouncil" ? [] : ["Guardrails", "Uplift"]));

  const html = await digestHtml(model);
  expect(html.length).toBeLessThan(100_000);
  expect(numbersOf(digestText(model))).toEqual(numbersOf(wordsOf(html)));
});
