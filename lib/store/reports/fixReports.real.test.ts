import { afterAll, beforeAll, expect, it } from "vitest";
import { filterSchema } from "@/lib/core/report/filter";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { findCampaign, saveCampaign } from "../fix/campaigns";
import { matchCampaign, previewCampaign } from "../fix/matchCampaign";
import { saveOutcomes, saveSeries } from "../fix/outcomes";
import { campaigns } from "./campaigns";
import { campaignWeeks } from "./campaignWeeks";
import { fixAges } from "./fixAges";
import { fixes } from "./fixes";
import { fixesByWeek } from "./fixesByWeek";
import { humanYearsOf } from "./humanYears";
import { timeToFix } from "./timeToFix";

const lines = (name: string, count: number): string => Array.from({ length: count }, (_, at) => `const ${name}${String(at)} = 1;\n`).join("");
const claude = "\n\nCo-authored-by: Claude <noreply@anthropic.com>\n";
const day = 86_400;
// Monday 1 June 2026, 08:00 UTC.
const first = Date.UTC(2026, 5, 1, 8) / 1000;
// Ada: twelve weeks with a fix on Monday and a feature on Tuesday and Wednesday; then four fixes by AI, one of them reverted.
const commits = [
  { name: "root", at: first - 7 * day, message: "feat: shop", files: { "root.ts": lines("root", 30) } },
  ...Array.from({ length: 12 }, (_, week) => [
    { name: `fix${String(week)}`, at: first + 7 * week * day, message: `fix: API error ${String(week)}`, files: { [`f${String(week)}.ts`]: lines("f", 5) } },
    { name: `feature${String(week)}`, at: first + (7 * week + 1) * day, message: "feat: one", files: { [`g${String(week)}.ts`]: lines("g", 50) } },
    { name: `more${String(week)}`, at: first + (7 * week + 2) * day, message: "feat: two", files: { [`h${String(week)}.ts`]: lines("h", 50) } },
  ]).flat(),
  ...Array.from({ length: 4 }, (_, at) => ({ name: `ai${String(at)}`, at: first + (84 + 7 * at) * day, message: `fix: API error by AI ${String(at)}${claude}`, files: { [`api/k${String(at)}.ts`]: lines("k", 8) } })),
];
const built = buildRepository(commits);
const whole = buildRepository([...commits, { name: "revert", at: first + 110 * day, message: `Revert "fix: API error by AI 0"\n\nThis reverts commit ${built.sha("ai0")}.\n`, files: { "api/k0.ts": null } }]);
const now = new Date(Date.UTC(2026, 8, 23));
const filter = filterSchema.parse({});
const owner = scopeOf({ role: "owner", mode: "aggregate", figures: "all", details: "all" });

let test: TestDatabase;
beforeAll(async () => { test = await openTestDatabase(); await ingestPath(test, whole.path); });
afterAll(async () => { await test.close(); });

it("counts fixes by week, in lists, and by the age of what they replace", async () => {
  const weeks = await fixesByWeek(test.db, owner, filter, now);
  expect(weeks.rows.map(({ week, ai, unknown, aiReverted }) => [week, ai, unknown, aiReverted]).slice(10, 14)).toEqual([["2026-08-10", 0, 1, 0], ["2026-08-17", 0, 1, 0], ["2026-08-24", 1, 0, 1], ["2026-08-31", 1, 0, 0]]);
  expect(weeks.n).toBe(16);
  const list = await fixes(test.db, owner, filter, now, { page: 1, pageSize: 3, writer: "", campaignId: null });
  expect([list.totalRows, list.rows.map(({ title, writer, quote }) => [title, writer, quote])]).toEqual([16, [["fix: API error by AI 3", "ai", "fix:"], ["fix: API error by AI 2", "ai", "fix:"], ["fix: API error by AI 1", "ai", "fix:"]]]);
  expect((await fixAges(test.db, owner, filter, now)).rows).toEqual([]);
  expect((await timeToFix(test.db, owner, filter, now)).rows).toEqual([]);
});

it("counts human-years by hand", async () => {
  const found = await humanYearsOf(test.db, owner, filter, now);
  // Twelve fixes on Mondays: each took the days since Wednesday (3), the first one those since the Monday before (5): 38 days of 63 in 13 weeks. Three AI fixes are left.
  const weeks = 38 / 5;
  expect(found.baseline.cells.map(({ size, humanFixes, aiFixes }) => [size, humanFixes, aiFixes])).toEqual([["s", 12, 3]]);
  expect(found.baseline.cells[0]?.weeks).toBeCloseTo(weeks, 6);
  const [own, effort, expert] = found.counted.methods;
  expect(own?.years).toBeCloseTo((3 * weeks) / 44 / 12, 9);
  expect(effort?.years).toBeCloseTo(3 / 220, 9);
  expect(expert?.years).toBeNull();
  expect([found.baseline.aiFixes, found.baseline.keptFixes]).toEqual([4, 3]);
});

it("campaigns take in what meets their conditions, with their outcome before and after", async () => {
  const draft = { name: "API errors", titlePattern: "API error", pathPattern: "api/*", label: "", startsOn: "2026-08-24", endsOn: null, seriesId: null };
  const at = new Date(now);
  expect(await previewCampaign(test.db, [1], draft)).toEqual({ fixes: 4, ai: 4 });
  expect(await previewCampaign(test.db, [1], { ...draft, startsOn: "2026-06-01", pathPattern: "" })).toEqual({ fixes: 16, ai: 4 });
  const seriesId = await saveSeries(test.db, "api-errors", { name: "API errors", unit: "errors", source: "csv", url: "", query: "" }, "owner", at);
  const { id, slug } = await saveCampaign(test.db, null, { ...draft, seriesId }, "owner", at);
  await matchCampaign(test.db, id);
  const days = Array.from({ length: 90 }, (_, index) => ({ day: new Date(Date.UTC(2026, 5, 25) + index * day * 1000).toISOString().slice(0, 10), value: index < 60 ? 400 : 40 }));
  expect(await saveOutcomes(test.db, "api-errors", days, "owner", at)).toBe(90);
  const { report, ratio } = await campaignWeeks(test.db, owner, filter, now, await findCampaign(test.db, slug));
  expect(report.n).toBe(4);
  expect(report.rows.filter(({ ai }) => ai > 0).map(({ week, outcome }) => [week, outcome])).toEqual([["2026-08-24", 40], ["2026-08-31", 40], ["2026-09-07", 40], ["2026-09-14", 40]]);
  expect(ratio?.ratio).toBeCloseTo(0.1, 9);
  expect((await campaigns(test.db, owner, filter, now)).rows).toMatchObject([{ campaign: "api-errors", fixes: 4, ai: 4, reverted: 1, series: "API errors" }]);
  expect((await humanYearsOf(test.db, owner, filter, now, id)).baseline.keptFixes).toBe(3);
});
