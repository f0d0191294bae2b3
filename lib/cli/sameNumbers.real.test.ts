import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { read, utils } from "xlsx";
import { z } from "zod";
import { buildSources, buildWorld, type World } from "@/lib/fixtures/scope/buildWorld";
import { worldTime } from "@/lib/fixtures/scope/worldTime";
import { takeReport } from "@/lib/fixtures/scope/surface";
import { type CalcCell, hasCalc, openInCalc } from "@/lib/fixtures/spreadsheet/openInCalc";
import { toCsv } from "@/lib/core/report/toCsv";
import { guardFormula } from "@/lib/core/report/guardFormula";
import { type ReportId, reportIds } from "@/lib/flows/export/reportIds";
import { createApiToken } from "@/lib/flows/token/createApiToken";

const said = vi.hoisted((): { out: string[]; db: unknown } => ({ out: [], db: null }));
vi.mock("server-only", () => ({}));
vi.mock("@/lib/clock", async () => (await import("@/lib/fixtures/scope/standIns")).clock);
vi.mock("next/headers", async () => (await import("@/lib/fixtures/scope/standIns")).nextHeaders);
vi.mock("./openStore", () => ({ openStore: () => Promise.resolve({ settings: { db: said.db }, close: () => Promise.resolve() }) }));
vi.mock("./writeOut", () => ({ writeOut: (text: string) => { said.out.push(text); return Promise.resolve(); } }));

const sources = buildSources();
const tokens = new Map<string, string>();
let world: World;

beforeAll(async () => {
  world = await buildWorld(["open", "secret"], sources);
  said.db = world.db;
  tokens.set("owner", await createApiToken(world.db, "owner", { name: "t", days: 30, scopes: ["reports:read"] }, new Date(worldTime)));
  vi.stubEnv("DATABASE_URL", world.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
  for (const { path } of sources.values()) rmSync(path, { recursive: true, force: true });
});

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const fileSchema = z.object({ id: z.string(), n: z.number(), coverage: z.number().nullable(), totalRows: z.number(), columns: z.array(z.object({ id: z.string(), unit: z.string() })), rows: z.array(z.record(z.string(), cell)) });
const metaSchema = z.object({ report: z.string(), file: z.string(), filter: z.string(), n: z.number(), coverage: z.number().nullable(), rows: z.number(), columns: z.array(z.object({ id: z.string(), unit: z.string(), metric: z.object({ formula: z.string() }).optional() })) });

/** What of one repository only can be asked. */
const moreOf = (id: ReportId): Record<string, string> => {
  const open = world.repositories["open"];
  if (open === undefined || !["changeFiles", "files", "fileGroups"].includes(id)) return {};
  return { repo: open.slug, ...(id === "changeFiles" ? { sha: open.head } : id === "fileGroups" ? { path: open.file } : {}) };
};

/** A cell as a spreadsheet has it: numbers are numbers and equal, everything else is a text and never a formula. */
function sheetOf(csv: string): { readonly cells: readonly (readonly unknown[])[]; readonly formulas: number } {
  const sheet = Object.values(read(csv, { type: "string", raw: false, cellFormula: true, cellDates: false }).Sheets)[0] ?? {};
  const formulas = Object.entries(sheet).filter(([key, value]) => !key.startsWith("!") && typeof value === "object" && value !== null && "f" in value).length;
  return { cells: utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null }), formulas };
}

// That CSV and JSON say the same to every role in every mode stands in the matrix of who sees what.
it("what stands beside a CSV describes it, and a spreadsheet reads the same numbers and no formula", async () => {
  await world.db.organisation.update({ where: { id: 1 }, data: { privacyMode: "open" } });
  let numbers = 0;
  for (const id of reportIds) {
    const ask = (format: string) => takeReport(tokens.get("owner") ?? "", id, format, moreOf(id));
    const [csv, json, meta] = [await ask("csv"), await ask("json"), await ask("meta.json")];
    const [file, beside] = [fileSchema.parse(JSON.parse(json.text)), metaSchema.parse(JSON.parse(meta.text))];
    expect(beside, id).toMatchObject({ report: file.id, n: file.n, coverage: file.coverage, rows: file.totalRows, columns: file.columns });
    const { cells, formulas } = sheetOf(csv.text);
    expect([id, formulas, cells.length]).toEqual([id, 0, file.rows.length + 1]);
    for (const [at, { id: column, unit }] of file.columns.entries()) {
      if (["text", "sha", "day", "week", "instant", "flag"].includes(unit)) continue;
      for (const [line, row] of file.rows.entries()) if (typeof row[column] === "number") { numbers++; expect(cells[line + 1]?.[at], `${id} ${column}`).toBe(row[column]); }
    }
  }
  expect(numbers).toBeGreaterThan(1_000);
});

/** What spreadsheets begin formulas with, by itself, behind blanks, and where another country's would begin a new cell. */
const injections = ["=", "+", "-", "@", "|", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\uFF5C"].flatMap((sign) => [`${sign}1+1`, ` ${sign}SUM(A1:A9)`, `\t${sign}cmd`, `\r${sign}cmd`, `\u00a0${sign}A1`, `a;${sign}1+1`, `a\t${sign}1+1`, `"${sign}HYPERLINK("https://x")`, `${sign}cmd|'/C calc'!A0`]);
const textUnits: ReadonlySet<string> = new Set(["text", "sha"]);

/** How LibreOffice has a cell of a report, whose files keep 15 digits: numbers equal, days as days, truths as truths or their words, texts as texts (but for those that are the digits of a number). */
function isKept(unit: string, value: z.infer<typeof cell>, got: CalcCell | null): boolean {
  if (value === null || value === "") return got === null || got.value === "";
  if (typeof value === "number") return got?.kind === "number" && Number(got.value) === Number(value.toPrecision(15));
  if (typeof value === "boolean") return String(got?.value).toLowerCase() === String(value);
  if (unit === "day" || unit === "week") return got?.kind === "day" && got.value === value;
  return textUnits.has(unit) && /^[\d.,:/-]+$/.test(value) ? got !== null : got?.kind === "text" && got.value === guardFormula(value);
}

it("LibreOffice opens every report with the same numbers, totals and kinds of columns, and works nothing out", async (context) => {
  if (!hasCalc()) {
    // .ci/run installs it and says so.
    expect(process.env["BYLINE_TEST_SPREADSHEET"], "LibreOffice Calc").not.toBe("required");
    context.skip("LibreOffice is not on this machine: apt-get install --no-install-recommends libreoffice-calc");
  }
  await world.db.organisation.update({ where: { id: 1 }, data: { privacyMode: "open" } });
  const csvs: Record<string, string> = {};
  const files: Record<string, z.infer<typeof fileSchema>> = {};
  for (const id of reportIds) {
    csvs[id] = (await takeReport(tokens.get("owner") ?? "", id, "csv", { ...moreOf(id), bom: "1" })).text;
    files[id] = fileSchema.parse(JSON.parse((await takeReport(tokens.get("owner") ?? "", id, "json", moreOf(id))).text));
  }
  const columns = [{ id: "text", title: "Text", unit: "text" as const, metric: null }, { id: "lines", title: "Lines", unit: "lines" as const, metric: null }];
  const sheets = openInCalc({ ...csvs, injections: toCsv({ columns, rows: injections.map((text, at) => ({ text, lines: -at - 1 })) }) });
  let numbers = 0;
  for (const id of reportIds) {
    const [sheet, file] = [sheets[id], files[id]];
    if (sheet === undefined || file === undefined) throw new Error(id);
    expect([id, sheet.formulas, sheet.cells.length]).toEqual([id, 0, file.rows.length + 1]);
    for (const [at, { id: column, unit }] of file.columns.entries()) {
      const wrong = file.rows.flatMap((row, line) => (isKept(unit, row[column] ?? null, sheet.cells[line + 1]?.[at] ?? null) ? [] : [{ value: row[column], got: sheet.cells[line + 1]?.[at] }]));
      expect([id, column, unit, wrong.slice(0, 3)]).toEqual([id, column, unit, []]);
      const sum = (values: readonly unknown[]) => values.reduce((total: number, value) => total + (typeof value === "number" ? value : 0), 0);
      expect(sum(sheet.cells.slice(1).map((cells) => (cells[at]?.kind === "number" ? cells[at].value : 0))), `${id} ${column}`).toBeCloseTo(sum(file.rows.map((row) => row[column])), 6);
      numbers += file.rows.filter((row) => typeof row[column] === "number").length;
    }
  }
  expect(numbers).toBeGreaterThan(1_000);
  const { formulas, cells = [] } = sheets["injections"] ?? {};
  expect(formulas).toBe(0);
  expect(cells.slice(1).map((row) => [row[0]?.kind, row[1]?.value])).toEqual(injections.map((_, at) => ["text", -at - 1]));
}, 300_000);

it("byline export writes the bytes of the page's download", async () => {
  const { runExport } = await import("./runExport");
  await world.db.organisation.update({ where: { id: 1 }, data: { privacyMode: "open" } });
  for (const id of reportIds) {
    const search = { ...moreOf(id), weeks: "2", view: "strict", bom: "1", notes: "1", header: "titles" };
    said.out.length = 0;
    await runExport(id, { repo: [], team: [], format: "csv", header: "titles", bom: true, notes: true, filter: `https://byline.example/changes?${new URLSearchParams({ ...moreOf(id), weeks: "2", view: "strict" }).toString()}` });
    // `text()` takes the byte order mark away.
    expect(said.out.join(""), id).toBe(`\uFEFF${(await takeReport(tokens.get("owner") ?? "", id, "csv", search)).text}`);
  }
});

it("a list of many pieces is whole, in order, and each row once", async () => {
  const { changePages } = await import("@/lib/store/reports/changePages");
  const { filterSchema } = await import("@/lib/core/report/filter");
  const { scopeOf } = await import("@/lib/fixtures/scope/scopeOf");
  const query = { sort: "aiShare", descending: true, search: "", verdicts: [] } as const;
  const pieces = changePages(world.db, scopeOf(), filterSchema.parse({ range: { kind: "all" } }), new Date(worldTime), query, 7);
  const lengths: number[] = [];
  const shas = new Set<string>();
  for await (const { rows, totalRows } of pieces) {
    lengths.push(rows.length);
    for (const { sha } of rows) shas.add(sha);
    expect(totalRows).toBe(36);
  }
  expect([lengths, shas.size]).toEqual([[7, 7, 7, 7, 7, 1], 36]);
  // Who leaves early gives the connection back, more often than there are connections.
  for (let time = 0; time < 12; time++) for await (const { rows } of changePages(world.db, scopeOf(), filterSchema.parse({}), new Date(worldTime), query, 2)) if (rows.length > 0) break;
});
