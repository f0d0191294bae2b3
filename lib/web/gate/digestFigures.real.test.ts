import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import { digestParagraphs } from "@/lib/core/digest/digestParagraphs";
import { digestText } from "@/lib/core/digest/digestText";
import type { DigestModel, DigestTable } from "@/lib/core/digest/digestModel";
import { slackMessage } from "@/lib/core/digest/slackMessage";
import { teamsMessage } from "@/lib/core/digest/teamsMessage";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { formatPoints } from "@/lib/core/report/formatPoints";
import { filterSchema } from "@/lib/core/report/filter";
import type { Headline } from "@/lib/core/report/headline";
import { headlineText } from "@/lib/core/report/headlineText";
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
/** What the modes tell differs for who sees everything and who sees least; leads and members differ where names are told. */
const cases = [...roles.map((role) => ["open", role] as const), ...(["aggregate", "worksCouncil"] as const).flatMap((mode) => (["owner", "viewer"] as const).map((role) => [mode, role] as const))];
const sources = buildSources(["busy", "side", "secret"]);
const tokens = new Map<string, string>();
let world: World;

beforeAll(async () => {
  world = await buildWorld(["busy", "side", "secret"], sources);
  vi.stubEnv("DATABASE_URL", world.url);
  // Everybody sees two repositories, so that one can have moved the share; the owner sees the secret one too.
  await world.db.repositoryAccess.createMany({ data: ["lead", "member", "viewer"].map((userId) => ({ userId, repositoryId: world.repositories["side"]?.id ?? 0 })) });
  await world.bulk.execute("ANALYZE");
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

/** The page that an address leads to, opened as the reader who holds the session. */
async function follow(href: string): Promise<string> {
  const { pathname, searchParams } = new URL(href);
  for (const file of pageFiles) {
    const pattern = new RegExp(`^/${file.replace("(edition)/", "").replace(/\/?page\.tsx$/, "").replace(/\[\[?(?:\.\.\.)?[a-z]+\]\]?/g, "([^/]+)")}$`);
    const found = pattern.exec(pathname);
    if (found === null) continue;
    const { status, text } = await openPage(file, { slug: decodeURIComponent(found[1] ?? ""), head: "", file: "" }, Object.fromEntries(searchParams));
    expect([href, status]).toEqual([href, "200"]);
    return text;
  }
  throw new Error(`${href} leads to no page`);
}

/** Terminals know neither narrow spaces nor typographic signs. */
const plain = (words: string): string => words.replace(/https:\S+/g, " ").replace(/[\u202f\u00a0]/g, " ").replace(/[–−]/g, "-");
/** Everything that counts: numbers of the words, without addresses. */
const numbersOf = (words: string): string[] => [...new Set(plain(words).match(/\d[\d,.]*\d|\d/g) ?? [])].sort();
const wordsOf = (html: string): string => html.replace(/<(?:style|head|title)[^>]*>[\s\S]*?<\/(?:style|head|title)>/g, " ").replace(/<[^>]+>/g, " ").replace(/&#x27;|&amp;|&quot;/g, " ");
/** Numbers with their sign and what they are of. */
const figuresOf = (words: string): string[] => [...new Set(plain(words).match(/(?:(?<![\d%] ?)[+-])?\d(?:[\d,.]*\d)?(?: %)?/g) ?? [])];
const shows = (page: string, figure: string): boolean => new RegExp(`(?<![\\d.,])${figure.replace(/[+.]/g, "\\$&")}(?![\\d]|[.,]\\d${figure.endsWith("%") ? "" : "| %"})`).test(page);

interface Part { readonly name: string; readonly words: string; readonly hrefs: readonly string[] }

const hrefsOf = (sentence: Headline): string[] => sentence.flatMap(({ href }) => href ?? []);
const tableParts = ({ unit, rows, link }: DigestTable): Part[] => rows.flatMap(({ name, edges, points, href }) => [
  { name: `${unit} ${name}, share`, words: edges === null ? "" : formatPercent(edges.headline), hrefs: [href ?? link.href] }, { name: `${unit} ${name}, change`, words: points === null ? "" : formatPoints(points), hrefs: [link.href] },
]);

/** Every part of a digest with the pages that it leads to: its figures have to stand there. */
function partsOf({ headline, sentence, edges, links, open, stories, tables, worth, foot, change }: DigestModel): Part[] {
  const lead = [...links.map(({ href }) => href), open];
  const strip = [edges.proven, edges.declared, edges.unknown, edges.human].map(formatPercent).join(" ");
  return [
    { name: "lead", words: `${headlineText(headline)}. ${sentence} ${strip}`, hrefs: lead }, { name: "foot", words: /Coverage [\d.]+\u202f%/.exec(foot)?.[0] ?? "", hrefs: lead }, { name: "change", words: "", hrefs: change === null ? [] : [change] },
    ...stories.map((story) => ({ name: story.kicker, words: `${headlineText(story.headline)}. ${story.text}`, hrefs: story.links.map(({ href }) => href) })), ...tables.flatMap(tableParts),
    ...worth.map((line) => ({ name: headlineText(line), words: headlineText(line), hrefs: hrefsOf(line).length === 0 ? lead : hrefsOf(line) })),
  ];
}

interface Rows { readonly rows: readonly Readonly<Record<string, number | string | null>>[] }
const [now, before, twelve] = [{ from: "2026-10-19", to: "2026-10-25" }, { from: "2026-10-12", to: "2026-10-18" }, { from: "2026-08-03", to: "2026-10-25" }];

/** The same numbers, asked of the reports as a program with this role's token gets them. */
async function askReports(role: string, mode: string) {
  const take = async (id: string, search: Readonly<Record<string, string>> = {}) => (JSON.parse((await takeReport(tokens.get(role) ?? "", id, "json", search)).text) as Rows).rows;
  const sum = (rows: Rows["rows"], key: string) => rows.reduce((total, row) => total + Number(row[key]), 0);
  const [[total], [earlier], [mean]] = [await take("aiShareTotals", now), await take("aiShareTotals", before), await take("aiShareTotals", twelve)];
  const parts = { counted: total?.["counted"], proven: total?.["proven"], declared: total?.["declared"], unknown: total?.["unknown"], changes: total?.["changes"], coverage: total?.["coverage"] };
  if (mode === "worksCouncil") return { take, total, earlier, mean, published: parts };
  const [fixes, fixesBefore, years, guards, ladder] = [await take("fixesByWeek", now), await take("fixesByWeek", before), await take("humanYears", now), await take("guardrails"), await take("upliftLadder")];
  const guardsOf = (group: string, ending: string) => guards.filter((row) => row["group"] === group).map((row) => [`${String(row["measure"])}${ending}`, row["share"] ?? row["median"] ?? null] as const);
  const shown = [3, 2].map((grade) => ladder.find((row) => row["measure"] === "merged" && row["grade"] === grade && row["ratio"] !== null)).find((row) => row !== undefined);
  return {
    take, total, earlier, mean, ladder, published: {
      ...parts, fixes: sum(fixes, "fixes"), aiFixes: sum(fixes, "ai"), fixesBefore: sum(fixesBefore, "fixes"), aiFixesBefore: sum(fixesBefore, "ai"), humanYears: years.find((row) => row["method"] === "baseline")?.["years"],
      ...Object.fromEntries([...guardsOf("ai", "Ai"), ...guardsOf("none", "None")].filter(([, value]) => value !== null)), upliftGrade: shown?.["grade"] ?? null, upliftRatio: shown?.["ratio"] ?? null, upliftLow: shown?.["low"] ?? null, upliftHigh: shown?.["high"] ?? null, upliftN: shown?.["engineers"] ?? null,
    },
  };
}

type Asked = Awaited<ReturnType<typeof askReports>>;
const linesOf = (row: Rows["rows"][number] | undefined) => ({ proven: Number(row?.["proven"]), declared: Number(row?.["declared"]), unknown: Number(row?.["unknown"]), human: Number(row?.["humanEvidence"]) + Number(row?.["humanPolicy"]), bot: 0, leftOut: 0 });

/** A table of the digest against the report of both windows: shares, changes, order. */
async function checkTable({ rows, more }: DigestTable, id: string, key: string, { take }: Asked): Promise<void> {
  const [mine, earlier] = [(await take(id, now)).filter((row) => Number(row["counted"]) > 0 && (key !== "team" || row["team"] !== "")), await take(id, before)];
  const share = (row: Rows["rows"][number] | undefined) => (row === undefined || row["counted"] === 0 ? null : (100 * Number(row["aiLines"])) / Number(row["counted"]));
  const expected = mine.map((row) => { const [is, was] = [share(row), share(earlier.find((each) => each[key] === row[key]))]; return [row["name"], roundEdges(linesOf(row)), is === null || was === null || String(row["partial"]) === "true" ? null : formatPoints(is - was)]; });
  expect([rows.map(({ name, edges, points }) => [name, edges, points === null ? null : formatPoints(points)]), more]).toEqual([expected, 0]);
}

/** Repositories' parts in the change of the whole, by its definition and not by the function that makes them. */
async function movedBy({ take, total, earlier }: Asked): Promise<string> {
  const whole = (row: Rows["rows"][number] | undefined) => Number(row?.["aiLines"]) / Number(row?.["counted"]);
  const [rows, S] = [await take("aiShareByRepository", now), whole(earlier)];
  const rowsBefore = await take("aiShareByRepository", before);
  const part = (row: Rows["rows"][number] | undefined, of: Rows["rows"][number] | undefined) => (row === undefined ? 0 : (Number(row["aiLines"]) - S * Number(row["counted"])) / Number(of?.["counted"]));
  const parts = rows.map((row) => [String(row["name"]), 100 * (part(row, total) - part(rowsBefore.find((each) => each["repository"] === row["repository"]), earlier))] as const).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return `${parts[0]?.[0] ?? ""} moved the share by ${formatPoints(parts[0]?.[1] ?? 0)} of ${formatPoints(100 * (whole(total) - S))} points`;
}

async function checkNumbers(model: DigestModel, published: Readonly<Record<string, unknown>>, of: Asked, mode: string): Promise<void> {
  expect(published).toMatchObject({ ...now, ...of.published });
  expect(model.edges).toEqual(roundEdges(linesOf(of.total)));
  expect(model.sentence).toContain(`Twelve-week mean: ${formatPercent(roundEdges(linesOf(of.mean))?.headline ?? -1)}.`);
  for (const table of model.tables) await checkTable(table, table.unit === "Team" ? "aiShareByTeam" : "aiShareByRepository", table.unit === "Team" ? "team" : "repository", of);
  expect(headlineText(model.stories.find(({ kicker }) => kicker === "What moved it")?.headline ?? [])).toBe(await movedBy(of));
  if (mode === "worksCouncil") return;
  const agents = await of.take("aiShareByAgent", now);
  const cursor = agents.filter((row) => row["agent"] === "cursor" && row["model"] === null && String(row["isTotal"]) === "true").reduce((sum, row) => sum + Number(row["lines"]), 0);
  expect(model.worth.map(headlineText).join(" ")).toContain(`Cursor is named on ${formatPercent((100 * cursor) / Number(of.total?.["counted"]))} of the lines`);
}

/** The mail's other part, and what channels are sent. */
async function checkRenderings(model: DigestModel): Promise<void> {
  const [html, text] = [await digestHtml(model), digestText(model)];
  expect(html.length).toBeLessThan(100_000);
  expect(numbersOf(text)).toEqual(numbersOf(wordsOf(html)));
  const told = numbersOf([model.subject, model.foot, ...digestParagraphs(model).flatMap(({ kicker, title, text: words, links }) => [kicker ?? "", title ?? "", words, ...links.map(({ label }) => label)])].join("\n"));
  const inText = new Set(numbersOf(`${text} ${model.subject}`));
  expect(told.filter((number) => !inText.has(number))).toEqual([]);
  const textsOf = (value: unknown): string => (typeof value === "string" ? value : typeof value === "object" && value !== null ? Object.entries(value).filter(([key]) => !["$schema", "version", "url", "size"].includes(key)).map(([, each]) => textsOf(each)).join("\n") : "");
  for (const message of [slackMessage(model), teamsMessage(model)]) expect(numbersOf(textsOf(message).replace(/<https:[^|]*\||\(https:[^)]*\)/g, " ").replace(/\\|\u200b/g, ""))).toEqual(expect.arrayContaining(told));
}

it.each(cases)("%s mode, %s: reports, mail, text, channels and pages have the same numbers, and every figure stands on the page that its link opens", async (mode, role) => {
  await world.db.organisation.update({ where: { id: 1 }, data: { privacyMode: mode, figuresFor: "listed", detailsFor: "listed" } });
  const composed = await compose(role);
  if (composed.model === null) throw new Error(composed.skip);
  const { model, published } = composed;
  const pages = new Map<string, string>();
  const missing: string[] = [];
  for (const { name, words, hrefs } of partsOf(model)) {
    for (const href of hrefs) if (!pages.has(href)) pages.set(href, plain(wordsOf(await follow(href))));
    const shown = hrefs.map((href) => pages.get(href) ?? "").join(" ");
    missing.push(...figuresOf(words).filter((figure) => !shows(shown, figure)).map((figure) => `${name}: ${figure} on ${hrefs.join(" ")}`));
  }
  expect(missing).toEqual([]);
  expect(model.tables.map(({ unit }) => unit)).toEqual([...(mode === "worksCouncil" ? [] : ["Team"]), "Repository"]);
  expect(model.stories.map(({ kicker }) => kicker)).toEqual(["What moved it", ...(mode === "worksCouncil" ? [] : ["Fix throughput", "Guardrails", "Uplift"])]);
  if (mode !== "worksCouncil") expect(published["upliftGrade"]).not.toBeNull();
  await checkNumbers(model, published, await askReports(role, mode), mode);
  await checkRenderings(model);
});
