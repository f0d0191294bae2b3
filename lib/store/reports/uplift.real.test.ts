import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filterSchema } from "@/lib/core/report/filter";
import { addDays } from "@/lib/core/report/week";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { simulatePanel } from "@/lib/flows/bench/uplift/simulatePanel";
import { addRepository } from "../repository/addRepository";
import { hasAnswered, savePulse } from "../pulse/pulseAnswers";
import { keptUplift } from "../uplift/keptUplift";
import { engineerPanel } from "./engineerPanel";
import { pulseByMonth } from "./pulseByMonth";
import { upliftByEvent } from "./upliftByEvent";
import { upliftByTeam } from "./upliftByTeam";
import { upliftEstimates } from "./upliftEstimates";
import { upliftLadder } from "./upliftLadder";
import { upliftSpread } from "./upliftSpread";

const first = "2025-11-17";
const now = new Date("2026-11-16T12:00:00Z");
const filter = filterSchema.parse({});
let base: TestDatabase;
const simulated = simulatePanel({ name: "stored", engineers: 90, weeks: 52, adopting: 0.6, effect: 1.3, left: 1, growth: 0.2, differing: 0.1, noise: 0.1 }, 5);

/** Stores a simulated panel as the rollups would hold it. */
async function store({ panel }: typeof simulated, repositoryId: number): Promise<void> {
  for (const { key, merged, dose } of panel.engineers) {
    const id = (await base.db.identity.create({ data: { name: `e${key}`, email: `e${key}@example.org` } })).id;
    const weeks = [...merged.keys()].filter((week) => !Number.isNaN(merged[week]));
    const day = (week: number) => new Date(`${addDays(first, 7 * week)}T00:00:00Z`);
    await base.db.weekEffort.createMany({ data: weeks.map((week) => ({ repositoryId, week: day(week), identityId: id, days: 1 })) });
    await base.db.weekEngineers.createMany({ data: weeks.filter((week) => (merged[week] ?? 0) > 0).map((week) => {
      const units = merged[week] ?? 0;
      const share = dose[week] ?? 0;
      return { repositoryId, week: day(week), identityId: id, pulled: false, units, sizes: Array.from({ length: units }, () => 40), cycleMinutes: Array.from({ length: units }, () => 600), ownLines: BigInt(units * 40), ownAiLines: BigInt(Math.ceil(units * 40 * share)) };
    }) });
    if (key < 30) await base.db.membership.create({ data: { teamId: 1, identityId: id, madeBy: "t", madeAt: now } });
  }
}

beforeAll(async () => {
  base = await openTestDatabase();
  await base.db.team.create({ data: { id: 1, slug: "platform", name: "Platform" } });
  const id = (await addRepository(base.db, { source: "/stored", webUrl: null, name: null })).id;
  await store(simulated, id);
  await base.db.team.create({ data: { id: 2, slug: "tiny", name: "Tiny" } });
  for (const { id: identityId } of await base.db.identity.findMany({ orderBy: { id: "desc" }, take: 3 })) await base.db.membership.create({ data: { teamId: 2, identityId, madeBy: "t", madeAt: now } });
});
afterAll(() => base.close());

describe("uplift from rollups", () => {
  // An owner in open mode would be told of the team of three.
  const scope = scopeOf({ mode: "aggregate" });
  test("the panel is what was stored", async () => {
    const { panel, unit, teams } = await engineerPanel(base.db, scope, filter, now);
    expect([panel.weeks.length, panel.engineers.length, unit, teams.map(({ slug }) => slug)]).toEqual([52, 90, "changes", ["platform"]]);
    for (const [place, { merged }] of panel.engineers.entries()) expect([...merged]).toEqual([...(simulated.panel.engineers[place]?.merged ?? [])]);
  });
  test("the ladder finds the truth, and the spread adds up to it", async () => {
    const { rows } = await upliftLadder(base.db, scope, filter, now);
    const third = rows.find(({ measure, grade }) => measure === "merged" && grade === 3);
    expect(Math.abs((third?.ratio ?? 0) - simulated.truth)).toBeLessThan(0.12);
    const spread = await upliftSpread(base.db, scope, filter, now);
    const sum = (key: "engineers" | "logSum") => spread.rows.reduce((total, row) => total + row[key], 0);
    expect(Math.exp(sum("logSum") / sum("engineers"))).toBeCloseTo(third?.ratio ?? 0, 9);
    expect(Math.min(...spread.rows.map(({ engineers }) => engineers))).toBeGreaterThanOrEqual(5);
    expect((await upliftByEvent(base.db, scope, filter, now)).rows.length).toBeGreaterThan(20);
    expect((await upliftByTeam(base.db, scope, filter, now)).rows.map(({ team, ratio }) => [team, ratio !== null])).toEqual([["platform", true]]);
  });
  test("asked again it is the same answer, not made again; a new reading makes it anew", async () => {
    const one = await upliftEstimates(base.db, scope, filter, now);
    expect(await upliftEstimates(base.db, scope, filter, now)).toBe(one);
    await base.db.repository.updateMany({ data: { changeCount: 7 } });
    expect(await upliftEstimates(base.db, scope, filter, now)).not.toBe(one);
  });
  test("nothing that may not be seen, and nothing in works-council mode", async () => {
    expect((await engineerPanel(base.db, scopeOf({ figures: [] }), filter, now)).panel.engineers).toEqual([]);
    await expect(upliftLadder(base.db, scopeOf({ mode: "worksCouncil" }), filter, now)).rejects.toMatchObject({ code: "restricted" });
  });
});

describe("the pulse", () => {
  const scope = scopeOf();
  test("one answer a month, without a name, told when the month is over and five have answered", async () => {
    for (const member of ["a", "b", "c", "d"]) await savePulse(base.db, "key", member, "2026-10-05", { times: 2, otherwiseShare: null });
    await expect(savePulse(base.db, "key", "a", "2026-10-30", { times: 9, otherwiseShare: null })).rejects.toMatchObject({ code: "bad-input" });
    expect(await hasAnswered(base.db, "key", "a", "2026-10-31")).toBe(true);
    expect((await pulseByMonth(base.db, scope, now)).rows).toEqual([]);
    await savePulse(base.db, "key", "e", "2026-10-06", { times: 4, otherwiseShare: 0.5 });
    expect((await pulseByMonth(base.db, scope, now)).rows).toMatchObject([{ month: "2026-10-01", answers: 5, median: 2 }]);
    expect((await pulseByMonth(base.db, scope, new Date("2026-10-30T12:00:00Z"))).rows).toEqual([]);
    await savePulse(base.db, "key", "a", "2026-11-01", { times: 1, otherwiseShare: null });
    expect(await base.db.pulseToken.count()).toBe(1);
    expect(Object.keys((await base.db.pulseAnswer.findFirst()) ?? {}).sort()).toEqual(["id", "month", "otherwiseShare", "times"]);
  });

  test("estimates are kept as they were made, for all processes, and the oldest go", async () => {
    await base.db.keptUplift.deleteMany();
    const made = await upliftEstimates(base.db, scopeOf({ leads: [2] }), filter, now);
    expect(await base.db.keptUplift.count()).toBe(1);
    await keptUplift.save(base.db, "one", made, now);
    expect(await keptUplift.read(base.db, "one")).toEqual(made);
    expect(made.estimates.teams.size).toBeGreaterThan(0);
    expect(await keptUplift.read(base.db, "two")).toBeNull();
    await base.db.keptUplift.createMany({ data: Array.from({ length: 120 }, (_, at) => ({ key: `old ${String(at)}`, madeAt: new Date(at), answer: {} })) });
    await keptUplift.save(base.db, "two", made, now);
    expect(await base.db.keptUplift.count()).toBe(100);
    expect(await keptUplift.read(base.db, "one")).toEqual(made);
  });
});
