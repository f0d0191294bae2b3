import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { ForgeIssueFacts, ForgePage } from "@/lib/core/forge/forgeFacts";
import { defaultFixSettings } from "@/lib/core/fix/fixSettings";
import { ingestPath, ingestSettingsOf } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { pullOf } from "@/lib/fixtures/forge/pullOf";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { saveFixSettings } from "@/lib/store/fix/fixSettings";
import { saveForgePage } from "@/lib/store/forge/saveForgePage";
import { judgePullsOf } from "../forge/judgePulls";
import { classifyRepository } from "./classifyRepository";
import { enqueueClassify } from "./enqueueClassify";

const lines = (name: string, count: number): string => Array.from({ length: count }, (_, at) => `const ${name}${String(at)} = 1;\n`).join("");
const claude = "\n\nCo-authored-by: Claude <noreply@anthropic.com>\n";
const first = 1_700_000_000;
const day = 86_400;
const commits = [
  { name: "root", at: first, message: "feat: shop", files: { "a.ts": lines("a", 20), "package-lock.json": lines("lock", 40) } },
  { name: "fix by a person", at: first + 100 * day, message: "fix(a): crash", files: { "a.ts": lines("a", 15) + lines("b", 8), "package-lock.json": lines("lock", 10) } },
  { name: "fix by AI", at: first + 101 * day, message: `fix: other crash (#7)${claude}`, files: { "c.ts": lines("c", 60) } },
  { name: "words", at: first + 102 * day, message: "Fix the basket", files: { "d.ts": lines("d", 3) } },
  { name: "bump", at: first + 103 * day, message: "fix(deps): update dependency react to v19", files: { "e.ts": lines("e", 3) } },
];
const old = buildRepository(commits);
const more = (sha: string) => [
  { name: "revert", at: first + 104 * day, message: `Revert "fix: other crash (#7)"\n\nThis reverts commit ${sha}.\n`, files: { "c.ts": null } },
  { name: "half one", at: first + 105 * day, message: "Look at the basket", files: { "f.ts": lines("f", 5) } },
  { name: "half two", at: first + 106 * day, message: `Look at it again${claude}`, files: { "g.ts": lines("g", 9) } },
];

let test: TestDatabase;
let id: number;
beforeAll(async () => { test = await openTestDatabase(); id = await ingestPath(test, old.path); });
afterAll(async () => { await test.close(); });

const fixRow = z.object({ unit: z.string(), verdict: z.string(), rule: z.string(), size: z.string(), n: z.number(), changes: z.array(z.number()), undone: z.boolean(), severity: z.string(), opened: z.boolean() });
const fixes = async () => Object.fromEntries((await test.bulk.query(fixRow, `SELECT "unit", "verdict", "rule", "size", "n", "changes", "undoneAt" IS NOT NULL AS undone, "severity", "openedAt" IS NOT NULL AS opened FROM "Fix"`))
  .map(({ unit, ...row }) => [unit, row]));
const classes = async () => (await test.bulk.query(z.object({ said: z.string() }), `SELECT concat("changeOrdinal", ' ', "class", ' by ', "rule", CASE WHEN "undoes" IS NOT NULL THEN ' of ' || "undoes" END) AS said FROM "ChangeClass" ORDER BY "changeOrdinal"`)).map(({ said }) => said);
async function tell(page: Partial<ForgePage>): Promise<void> {
  await test.db.forge.upsert({ where: { id: 1 }, create: { id: 1, kind: "github", name: "GitHub", webUrl: "https://github.com" }, update: {} });
  await saveForgePage(test.bulk, { forge: { id: 1, host: "github.com" }, externalId: "77", repositoryId: id }, { pulls: [], issues: [], ...page });
  await judgePullsOf(ingestSettingsOf(test, old.path), id);
}
const bug = (number: number, different: Partial<ForgeIssueFacts> = {}): ForgeIssueFacts => ({ number, title: "It crashes", type: "Bug", labels: ["P1"], author: null, openedAt: (first + 90 * day) * 1000, closedAt: null, updatedAt: (first + 107 * day) * 1000, ...different });

it("classes by titles alone, counts what each fix is, and how old the code is that it replaces", async () => {
  expect(await classes()).toEqual(["0 none by none", "1 fix by title", "2 fix by title", "3 none by none", "4 dependency by dependency"]);
  expect(await fixes()).toEqual({
    "change:1": { verdict: "unknown", rule: "title", size: "s", n: 8, changes: [1], undone: false, severity: "", opened: false },
    "change:2": { verdict: "ai", rule: "title", size: "l", n: 60, changes: [2], undone: false, severity: "", opened: false },
  });
  // 5 lines of a.ts that were 100 days old; those of the lock file are left out.
  expect(await test.bulk.query(z.object({ ageBucket: z.number(), lines: z.coerce.number() }), `SELECT "ageBucket", "lines" FROM "DayFixAges"`)).toEqual([{ ageBucket: 90, lines: 5 }]);
});

it("what comes later is classed with it: a revert, and what a forge tells", async () => {
  const whole = buildRepository([...commits, ...more(old.sha("fix by AI"))]);
  expect(whole.sha("fix by AI")).toBe(old.sha("fix by AI"));
  await test.db.repository.update({ where: { id }, data: { source: whole.path } });
  await ingestPath(test, whole.path);
  expect((await classes()).slice(5)).toEqual(["5 revert by revert of 2", "6 none by none", "7 none by none"]);
  expect((await fixes())["change:2"]?.undone).toBe(true);

  // Two pull requests close one bug: one problem, by most of its lines.
  const closes = [{ fullName: "", number: 40 }];
  await tell({ pulls: [pullOf(8, { mergeSha: whole.sha("half one"), closes }), pullOf(9, { mergeSha: whole.sha("half two"), closes })], issues: [bug(40), bug(41, { type: "Feature", labels: [] })] });
  expect((await classes()).slice(6)).toEqual(["6 fix by issue", "7 fix by issue"]);
  expect((await fixes())[`issue:${String(id)}:40`]).toEqual({ verdict: "ai", rule: "issue", size: "m", n: 14, changes: [6, 7], undone: false, severity: "P1", opened: true });
  expect(await test.db.bugIssue.count()).toBe(1);

  // The issue was no bug after all.
  await tell({ issues: [bug(40, { type: "Task", updatedAt: (first + 108 * day) * 1000 })] });
  expect((await classes()).slice(6)).toEqual(["6 none by none", "7 none by none"]);
  expect(Object.keys(await fixes())).toEqual(["change:1", "change:2"]);
  expect(await test.db.bugIssue.count()).toBe(0);
});

it("a member's word stands beside the rules, and settings class everything again", async () => {
  const settings = ingestSettingsOf(test, old.path);
  const said = await test.db.fixCorrection.create({ data: { sha: Buffer.from(old.sha("words"), "hex"), says: "fix", reason: "The basket was broken.", madeBy: "owner", madeAt: new Date() } });
  await classifyRepository(settings, id);
  expect((await classes())[3]).toBe("3 fix by correction");
  expect((await fixes())["change:3"]?.rule).toBe("correction");
  await test.db.fixCorrection.update({ where: { id: said.id }, data: { endedAt: new Date(), endedBy: "owner" } });
  await classifyRepository(settings, id);
  expect((await classes())[3]).toBe("3 none by none");

  await saveFixSettings(test.db, { ...defaultFixSettings, keywords: true }, "owner", new Date());
  expect(await enqueueClassify(test.db)).toBe(1);
  await classifyRepository(settings, id);
  expect(await enqueueClassify(test.db)).toBe(0);
  expect((await classes())[3]).toBe("3 fix by keyword");
});
