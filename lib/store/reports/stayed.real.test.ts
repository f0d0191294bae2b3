import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filterSchema } from "@/lib/core/report/filter";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { ingestRepository } from "@/lib/flows/ingest/ingestRepository";
import { registerSource } from "@/lib/flows/ingest/registerSource";
import { ageReplaced } from "./ageReplaced";
import { aliveByWeek } from "./aliveByWeek";
import { fileGroups } from "./fileGroups";
import { files } from "./files";
import { newestChange } from "./newestChange";
import { originKey } from "./originKey";
import { ownershipConcentration } from "./ownershipConcentration";
import { retention } from "./retention";
import { rework } from "./rework";
import { survivalCurve } from "./survivalCurve";
import { survivingByAgent } from "./survivingByAgent";
import { survivingByLanguage } from "./survivingByLanguage";
import { survivingTotals } from "./survivingTotals";
import { whoRewritesWhom } from "./whoRewritesWhom";

/*
 * By hand, days from Monday 5 January 2026, 10:00:
 *   0    unknown  src/a.ts 10 lines, package-lock.json 4
 *   10   AI       src/b.ts 300 lines
 *   15   unknown  rewrites the first 30 lines of src/b.ts
 *   20   AI       src/a.ts becomes lib/a.ts, with 2 lines more
 *   100  unknown  docs/x.md 400 lines
 */
const body = (tag: string, count: number, from = 0) => Array.from({ length: count }, (_, index) => `export const ${tag}${String(index + from)} = ${String(index)};\n`).join("");
const at = (day: number) => Date.UTC(2026, 0, 5 + day, 10) / 1000;
const trailer = "\n\nCo-Authored-By: Claude Opus 4.8 <noreply@anthropic.com>";
const { path: source, sha } = buildRepository([
  { name: "begin", at: at(0), message: "Begin", files: { "src/a.ts": body("a", 10), "package-lock.json": "1\n2\n3\n4\n" } },
  { name: "agent", at: at(10), message: `Add b${trailer}`, files: { "src/b.ts": body("b", 300) } },
  { name: "rewrite", at: at(15), message: "Rewrite", files: { "src/b.ts": body("c", 30) + body("b", 300).split("\n").slice(30).join("\n") } },
  { name: "move", at: at(20), message: `Move a${trailer}`, files: { "src/a.ts": null, "lib/a.ts": body("a", 10) + body("more", 2) } },
  { name: "docs", at: at(100), message: "Write it down", files: { "docs/x.md": body("x", 400) } },
]);

const now = new Date(at(102) * 1000);
const everybody = scopeOf();
const nobody = scopeOf({ figures: [] });
let db: TestDatabase["db"];
let base: TestDatabase;
let slug = "";
const filterOf = (change: object = {}) => filterSchema.parse({ repositories: [slug], range: { kind: "all" }, ...change });
const root = { folder: "", search: "", sort: "lines", descending: true } as const;

beforeAll(async () => {
  base = await openTestDatabase();
  db = base.db;
  const [added] = await registerSource(db, source, "/");
  if (added === undefined) throw new Error("nothing was added");
  await ingestRepository({ db, databaseUrl: base.url, mirrorsFolder: join(source, "mirrors"), clock: () => now.getTime() }, added.id, new AbortController().signal);
  slug = added.slug;
});
afterAll(async () => {
  await base.close();
  rmSync(source, { recursive: true, force: true });
});

/** Commit of every line as git blame has it. */
function blamed(path: string): string[] {
  return runGit(source, ["blame", "--porcelain", "--first-parent", "main", "--", path]).toString().split("\n").flatMap((line) => /^([0-9a-f]{40}) \d+ \d+/.exec(line)?.[1] ?? []);
}

describe("files", () => {
  test("what stands, by folder, with renames followed and left-out files apart", async () => {
    const found = await files(db, everybody, slug, "policy", root);
    expect(found.report.rows.map((row) => [row.path, row.kind, row.lines, row.declared, row.unknown, row.merged, row.stillThere])).toEqual([
      ["docs", "folder", 400, 0, 400, 400, 1], ["src", "folder", 300, 270, 30, 330, 300 / 330], ["lib", "folder", 12, 2, 10, 12, 1],
    ]);
    expect(found.leftOut.map((file) => [file.path, file.leftOutReason, file.lines.leftOut])).toEqual([["package-lock.json", "lock-file", 4]]);
    expect((await files(db, everybody, slug, "policy", { ...root, search: "A.T" })).report.rows.map(({ path }) => path)).toEqual(["lib/a.ts"]);
  });
  test.each(["lib/a.ts", "src/b.ts", "docs/x.md"])("the owner of every line of %s is that of git blame", async (path) => {
    const found = await fileGroups(db, everybody, slug, path);
    const owners = found.groups.flatMap((group) => Array.from({ length: group.last - group.first + 1 }, () => found.origins.get(originKey(group))?.sha));
    expect(owners).toEqual(blamed(path));
    expect(found.sha).toBe(sha("docs"));
  });
  test("groups carry the evidence and the change that landed them", async () => {
    const { groups, origins, report } = await fileGroups(db, everybody, slug, "src/b.ts");
    expect(report.rows.map(({ firstLine, lastLine, verdict, agent, commit }) => [firstLine, lastLine, verdict, agent, commit])).toEqual([[1, 30, "unknown", null, sha("rewrite")], [31, 300, "declared", "claude-code", sha("agent")]]);
    expect(groups[1] === undefined ? "" : origins.get(originKey(groups[1]))?.evidence[0]?.quote).toContain("Claude Opus 4.8");
    expect((await fileGroups(db, everybody, slug, "package-lock.json")).report.rows[0]?.verdict).toBe("leftOut");
  });
  test("what may not be seen is not there", async () => {
    await expect(files(db, nobody, slug, "policy", root)).rejects.toMatchObject({ code: "not-found" });
    await expect(fileGroups(db, nobody, slug, "src/b.ts")).rejects.toMatchObject({ code: "not-found" });
    await expect(fileGroups(db, everybody, slug, "src/a.ts")).rejects.toMatchObject({ code: "not-found" });
    expect(await newestChange(db, nobody, slug)).toBeNull();
    expect((await survivingTotals(db, nobody, filterOf(), now)).n).toBe(0);
    expect((await whoRewritesWhom(db, nobody, filterOf(), now)).rows).toEqual([]);
  });
});

describe("what stayed", () => {
  test("surviving lines by verdict, agent, language and author count", async () => {
    expect((await survivingTotals(db, everybody, filterOf(), now)).rows[0]).toMatchObject({ lines: 716, leftOut: 4, counted: 712, declared: 272, unknown: 440, survivingShare: 272 / 712, survivingFloor: 0, survivingCeiling: 1 });
    expect((await survivingByAgent(db, everybody, filterOf(), now)).rows).toEqual([{ agent: "claude-code", model: "claude-opus-4-8", lines: 272, ofCounted: 272 / 712 }]);
    expect((await survivingByLanguage(db, everybody, filterOf(), now)).rows.map(({ language, counted }) => [language, counted])).toEqual([["Markdown", 400], ["TypeScript", 312], ["JSON", 0]]);
    expect((await ownershipConcentration(db, everybody, filterOf(), now)).rows).toEqual([{ counted: 712, authorsOfHalf: 1, authors: 1 }]);
  });
  test("lines alive at the end of each week, those between without a change", async () => {
    const { rows } = await aliveByWeek(db, everybody, filterOf(), now);
    expect(rows).toHaveLength(15);
    expect(rows.slice(0, 4).map((row) => [row.week, row.declared, row.unknown, row.leftOut])).toEqual([["2026-01-05", 0, 10, 4], ["2026-01-12", 300, 10, 4], ["2026-01-19", 272, 40, 4], ["2026-01-26", 272, 40, 4]]);
    expect(rows.at(-1)).toMatchObject({ week: "2026-04-13", declared: 272, unknown: 440, aiShare: 272 / 712 });
  });
  test("rework and retention ask only lines that are old enough", async () => {
    const redone = (await rework(db, everybody, filterOf(), now)).rows;
    expect(redone.find((row) => row.group === "ai" && row.days === 21)).toEqual({ group: "ai", days: 21, changes: 2, born: 302, ended: 30, rework: null, low: null, high: null });
    expect(redone.find((row) => row.group === "ai" && row.days === 90)).toMatchObject({ changes: 1, born: 300, ended: 30 });
    const kept = (await retention(db, everybody, filterOf(), now)).rows;
    expect(kept.filter(({ group }) => group === "ai").map(({ days, born, standing, retention: share }) => [days, born, standing, share])).toEqual([[30, 302, 272, 272 / 302], [90, 300, 270, 0.9], [180, 0, 0, null]]);
    expect(kept.find((row) => row.group === "none" && row.days === 90)).toMatchObject({ born: 10, standing: 10, retention: null });
  });
  test("survival, ages and who rewrites whom", async () => {
    const { curves } = await survivalCurve(db, everybody, filterOf(), now);
    expect(curves.find(({ group }) => group === "ai")?.curve.points).toEqual([{ days: 5, atRisk: 302, deaths: 30, survival: 1 - 30 / 302 }]);
    expect((await whoRewritesWhom(db, everybody, filterOf(), now)).rows).toEqual([{ of: "ai", by: "unknown", lines: 30, ofEnded: 1 }]);
    expect((await ageReplaced(db, everybody, filterOf(), now)).all).toEqual({ lines: 30, medianDays: 5, olderThanYearShare: 0 });
    const before = filterOf({ range: { kind: "days", from: "2026-01-05", to: "2026-01-19" } });
    expect((await whoRewritesWhom(db, everybody, before, now)).rows).toEqual([]);
    expect((await ageReplaced(db, everybody, before, now)).all.lines).toBe(0);
  });
});
