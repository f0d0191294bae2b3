import { rmSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildSources, buildWorld, type World, type WorldRepository } from "@/lib/fixtures/scope/buildWorld";
import { type Case, cases, namingPages, pages, pageStatus, type Permission, reports, reportStatus, sightOf } from "@/lib/fixtures/scope/expectation";
import { reportAnswer } from "@/lib/core/api/reportAnswer";
import { recordStatements } from "@/lib/fixtures/scope/recordStatements";
import { asked } from "@/lib/fixtures/scope/standIns";
import { openPage, pageFiles, type Reply, type Subject, takeProgress, takeReport } from "@/lib/fixtures/scope/surface";
import { worldTime } from "@/lib/fixtures/scope/worldTime";
import { reportIds } from "@/lib/flows/export/reportIds";
import { createApiToken } from "@/lib/flows/token/createApiToken";
import { keptAnswers } from "@/lib/store/reports/keptAnswers";

vi.mock("server-only", () => ({}));
vi.mock("@/lib/clock", async () => (await import("@/lib/fixtures/scope/standIns")).clock);
vi.mock("next/headers", async () => (await import("@/lib/fixtures/scope/standIns")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/lib/fixtures/scope/standIns")).nextNavigation);
vi.mock("../session/findReader", async () => (await import("@/lib/fixtures/scope/standIns")).findReaderModule());

/** Of the repository on whose list nobody stands: `none`, `figures` or `both`. */
const settings = {
  both: { figuresFor: "everybody", detailsFor: "everybody" }, figures: { figuresFor: "everybody", detailsFor: "listed" }, none: { figuresFor: "listed", detailsFor: "listed" },
} as const;
const roles = ["owner", "lead", "member", "viewer"];
const ghostSlug = "ghost-lab";

const sources = buildSources();
let whole: World;
/** The same, and the secret repository never was. */
let without: World;
const tokens = new Map<string, string>();

beforeAll(async () => {
  whole = await buildWorld(["open", "secret"], sources);
  without = await buildWorld(["open"], sources);
  for (const role of roles) tokens.set(role, await createApiToken(whole.db, role, { name: "t", days: 30, scopes: ["reports:read"] }, new Date(worldTime)));
  await without.db.apiToken.createMany({ data: await whole.db.apiToken.findMany() });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await whole.close();
  await without.close();
  for (const { path } of sources.values()) rmSync(path, { recursive: true, force: true });
});

async function enter(world: World, { role, mode, permission }: Case): Promise<string> {
  vi.stubEnv("DATABASE_URL", world.url);
  await world.db.organisation.update({ where: { id: 1 }, data: { privacyMode: mode, ...settings[permission] } });
  asked.as = role;
  return tokens.get(role) ?? "";
}

function repositoryOf(name: string): WorldRepository {
  const found = whole.repositories[name];
  if (found === undefined) throw new Error(`no repository ${name}`);
  return found;
}

interface Answer { readonly what: string; readonly expected: readonly string[]; readonly reply: Reply; readonly canName: boolean }

/** Every report, as CSV and JSON, narrowed to a repository or not. */
async function askReports(token: string, of: Case, subject: Subject | null, sight: Permission): Promise<Answer[]> {
  const found: Answer[] = [];
  for (const id of reportIds.filter((each) => subject !== null || reports[each] !== "details")) {
    const more: Record<string, string> = subject === null ? {} : { repo: subject.slug, ...(id === "changeFiles" ? { sha: subject.head } : id === "fileGroups" ? { path: subject.file } : {}) };
    for (const format of subject?.slug === "open-yard" ? ["json"] : ["csv", "json"]) found.push({ what: `${id}.${format}`, expected: reportStatus(id, of, sight, subject !== null), reply: await takeReport(token, id, format, format === "json" ? more : { ...more, notes: "1" }), canName: false });
  }
  return found;
}

/** Every page: of a repository, or those about none in particular (then, with a subject, with it in the filter). */
async function openPages(of: Case, subject: Subject | null, sight: Permission): Promise<Answer[]> {
  const found: Answer[] = [];
  const nowhere = { slug: "", head: "", file: "" };
  for (const file of pageFiles) {
    const [isOfOne, expected, canName] = [file.includes("[slug]"), pageStatus(file, of, sight), namingPages.has(file)];
    if (isOfOne && subject === null) continue;
    if (!isOfOne && subject !== null && pages[file] === "owners") continue;
    const search: Record<string, string> = isOfOne || subject === null ? {} : { repo: subject.slug, search: "secrettitle" };
    found.push({ what: file, expected, reply: await openPage(file, subject ?? nowhere, search), canName });
    if (file.includes("[[")) found.push({ what: `${file}, root`, expected, reply: await openPage(file, subject ?? nowhere, search, true), canName: false });
  }
  if (subject === null) found.push({ what: "progress", expected: ["200"], reply: await takeProgress(), canName: false });
  return found;
}

const askAll = async (token: string, of: Case, subject: Subject | null, sight: Permission) => [...await askReports(token, of, subject, sight), ...await openPages(of, subject, sight)];

/** The answer without what was asked for: an address that is left aside is repeated to who wrote it. */
function wordsOf({ text }: Reply, subject: Subject | null): string {
  const said = subject === null ? text : [subject.file, encodeURIComponent(subject.file), subject.slug, subject.head].reduce((rest, part) => rest.replaceAll(part, "ASKED"), text);
  return said.replaceAll(/secrettitle(?! \d)/g, "ASKED");
}

/** What no answer to this reader may hold. */
function forbiddenWords(of: Case, canName: boolean): string[] {
  const { path, sha } = repositoryOf("secret");
  const shas = Array.from({ length: 18 }, (_, index) => sha(`c${String(index)}`).slice(0, 8));
  const details = ["secretpath", "secrettext", "secrettitle", "secret Author", "@example.org", "forge.example/secret", ...shas];
  const sight = sightOf(of);
  return [
    ...(sight === "none" ? ["secret", "gpt-4o", "GPT-4o", "Python"] : []), ...(sight !== "both" || of.mode === "worksCouncil" ? details : []), ...(sight === "both" ? [] : [path]),
    ...(canName ? [] : ["secret Author", "plain Author", "Ada Example"]),
  ];
}

const leaksOf = (of: Case, answers: readonly Answer[], subject: Subject | null) => answers.flatMap(({ what, reply, canName }) => {
  const text = wordsOf(reply, sightOf(of) === "none" ? subject : null);
  return forbiddenWords(of, canName).filter((word) => text.includes(word)).map((word) => `${what} holds ${word}: …${text.slice(Math.max(0, text.indexOf(word) - 80), text.indexOf(word) + 40)}…`);
});
/** Authors' names side by side, in the gutter of a file, are for owners and leads in open mode. */
const gutterNames = (answers: readonly Answer[]) => answers.filter(({ reply }) => /gutter-name[^>]*>\w+ Author/.test(reply.text)).length > 0;
const wrongOf = (answers: readonly Answer[]) => answers.filter(({ expected, reply }) => !expected.includes(reply.status)).map(({ what, expected, reply }) => `${what}: ${reply.status}, not ${expected.join(" or ")}`);
const differences = (left: readonly Answer[], right: readonly Answer[], same: (text: string) => string = (text) => text) =>
  left.flatMap(({ what, reply }, index) => {
    const [a, b] = [`${reply.status} ${same(reply.text)}`, `${right[index]?.reply.status ?? ""} ${same(right[index]?.reply.text ?? "")}`];
    const at = Array.from(a).findIndex((letter, place) => letter !== b[place]);
    return a === b && right[index]?.what === what ? [] : [`${what}: …${a.slice(Math.max(0, at - 60), at + 60)}… and …${b.slice(Math.max(0, at - 60), at + 60)}…`];
  });

const wordOf = (value: unknown): string => (typeof value === "string" ? value : value === null ? "" : JSON.stringify(value));
/** Reports whose CSV and JSON do not say the same, cell by cell. Both are here already. */
const unequal = (answers: readonly Answer[]) => answers.flatMap(({ what, reply }) => {
  const csv = answers.find((other) => other.what === what.replace(/\.json$/, ".csv"));
  if (!what.endsWith(".json") || reply.status !== "200" || csv === undefined) return [];
  const { columns, rows } = JSON.parse(reply.text) as { readonly columns: readonly { readonly id: string }[]; readonly rows: readonly Readonly<Record<string, unknown>>[] };
  const told = [columns.map(({ id }) => id), ...rows.map((row) => columns.map(({ id }) => wordOf(row[id])))];
  return JSON.stringify(parse(csv.reply.text.replace(/^(?:#[^\r\n]*\r\n)+/, ""))) === JSON.stringify(told) ? [] : [what];
});

/** Answers of the API that are not what its document says, or not the file of the same name. */
async function undocumented(token: string, answers: readonly Answer[]): Promise<string[]> {
  const told = answers.filter(({ what, reply }) => what.endsWith(".json") && reply.status === "200");
  const wrong = told.filter(({ reply }) => !reportAnswer.safeParse(JSON.parse(reply.text)).success).map(({ what }) => what);
  const files = await Promise.all(["aiShareByWeek", "leftOutByReason"].map(async (id) => ({ id, file: await takeReport(token, id, "file.json", {}) })));
  return [...wrong, ...files.filter(({ id, file }) => file.status === "200" && file.text !== told.find(({ what }) => what === `${id}.json`)?.reply.text).map(({ id }) => `${id} is another file`)];
}

/** Lines that a report adds up to. */
async function totalOf(token: string, id: string): Promise<number> {
  const { rows } = JSON.parse((await takeReport(token, id, "json", {})).text) as { readonly rows?: readonly { readonly added?: number | null }[] };
  return (rows ?? []).reduce((sum, { added }) => sum + (added ?? 0), 0);
}

describe("who sees what", () => {
  it("has a row for every report and every page", () => {
    expect(Object.keys(reports).sort()).toEqual([...reportIds].sort());
    expect(Object.keys(pages).sort()).toEqual([...pageFiles].sort());
  });

  it.each(cases)("$role, $mode mode, $permission of the secret repository", async (of) => {
    const token = await enter(whole, of);
    const [sight, open, secret] = [sightOf(of), repositoryOf("open"), repositoryOf("secret")];
    const [general, ofOpen] = [await askAll(token, of, null, sight), await askAll(token, of, open, "both")];
    keptAnswers.forget();
    const hidden = await recordStatements(() => askAll(token, of, secret, sight));
    expect(wrongOf([...general, ...ofOpen, ...hidden.result])).toEqual([]);
    expect([...leaksOf(of, general, null), ...leaksOf(of, ofOpen, open), ...leaksOf(of, hidden.result, secret)]).toEqual([]);

    expect([...unequal(general), ...unequal(hidden.result)], "CSV and JSON differ").toEqual([]);
    expect(await undocumented(token, general)).toEqual([]);
    expect(gutterNames([...ofOpen, ...hidden.result])).toBe(of.mode === "open" && (of.role === "owner" || of.role === "lead"));

    // 18 changes of 20, 21, … 37 lines in each repository, by six people a week, so that works-council mode hides none.
    const lines = 513 * (sight === "none" ? 1 : 2);
    for (const id of ["aiShareTotals", "aiShareByWeek", "aiShareByRepository"]) {
      expect(await totalOf(token, id), id).toBe(lines);
    }
    if (sight !== "none") return;

    keptAnswers.forget();
    const missing = await recordStatements(() => askAll(token, of, { ...secret, slug: ghostSlug }, "none"));
    const slugless = (text: string) => [secret.slug, ghostSlug].flatMap((slug) => [slug, encodeURIComponent(slug)]).reduce((rest, slug) => rest.replaceAll(slug, "SLUG"), text);
    expect(differences(hidden.result, missing.result, slugless), "a hidden repository and one that is not there differ").toEqual([]);
    expect([...hidden.statements].sort(), "and are told apart by the work they make").toEqual([...missing.statements].sort());
    expect(hidden.statements.length).toBeGreaterThan(100);

    await enter(without, of);
    expect(differences([...general, ...ofOpen], [...await askAll(token, of, null, "none"), ...await askAll(token, of, open, "both")]), "the world without the secret repository differs").toEqual([]);
  });
});
