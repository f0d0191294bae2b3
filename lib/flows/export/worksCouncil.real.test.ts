import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { findIsolated, type Weights } from "@/lib/core/privacy/attacker.fixture";
import { groupBy } from "@/lib/core/privacy/groupBy";
import type { PeopleCell, WeekPlan } from "@/lib/core/privacy/weekPlan";
import { type Filter, filterSchema } from "@/lib/core/report/filter";
import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays } from "@/lib/core/report/week";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { type ScriptedChange, scriptedBatch } from "@/lib/fixtures/database/scriptedBatch";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { saveBatch } from "@/lib/store/ledger/saveBatch";
import { startReading } from "@/lib/store/ledger/startReading";
import { addRepository } from "@/lib/store/repository/addRepository";
import { exportReport } from "./exportReport";
import { type ReportId, reportIds } from "./reportIds";

const switches = vi.hoisted(() => ({ complement: true }));

vi.mock("@/lib/core/privacy/suppressWeek", async (original) => {
  const real = await original<{ suppressWeek: (cells: readonly PeopleCell[]) => WeekPlan }>();
  // Switched off: what is small is hidden, and nothing else.
  const only = (cells: readonly PeopleCell[], valueOf: (cell: PeopleCell) => string) => {
    const groups = groupBy(cells, valueOf);
    return { shown: groups.filter(({ people }) => people.size >= 5).map(({ value }) => value), rest: groups.filter(({ people }) => people.size < 5).map(({ value }) => value) };
  };
  return {
    suppressWeek: (cells: readonly PeopleCell[]): WeekPlan => (switches.complement ? real.suppressWeek(cells)
      : { repositories: only(cells, (cell) => cell.repository), languages: only(cells, (cell) => cell.language), agents: only(cells.filter(({ agent }) => agent !== ""), (cell) => cell.agent) }),
  };
});

/** One change: of one person, in one repository, week, language, with one agent or none. */
interface Unit {
  readonly repository: "api" | "app" | "ops";
  readonly week: number;
  readonly language: "ts" | "py" | "md";
  readonly agent: "" | "claude-code" | "codex";
  readonly person: number;
}

const monday = (week: number) => addDays("2026-03-02", 7 * week);
/** Week 3 is running. */
const now = new Date("2026-03-25T12:00:00Z");
/** Lines of a unit: a power of two each, so that every sum says of which units it is. Halves, in effective lines, do too. */
const linesOf = (index: number) => 2 ** (index + 1);
const people = ["Ana", "Bo", "Cy", "Di", "Eva", "Flo", "Gus", "Hal"];

/** Three people are everywhere, so that groups of five are frequent, and so are those of one more. */
const organisation: fc.Arbitrary<Unit[]> = fc.uniqueArray(fc.record({
  repository: fc.constantFrom("api", "api", "app", "ops"), week: fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 1, 1, 3), language: fc.constantFrom("ts", "ts", "ts", "py", "md"),
  agent: fc.constantFrom("", "", "claude-code", "codex"), person: fc.nat(people.length - 1),
}), { minLength: 28, maxLength: 29, selector: (unit) => JSON.stringify(unit) });

/** Much of it can be told: two repositories, two languages and two agents of five and more, beside one person alone, and one who is alone with an agent. */
const roomy: readonly Unit[] = ([
  ["api", "ts", "", [0, 1, 2, 3, 4]], ["api", "py", "", [0, 1, 2, 3, 4]], ["app", "ts", "", [2, 3, 4, 5, 6]], ["ops", "md", "", [7]],
  ["api", "ts", "claude-code", [0, 1, 2, 3, 4]], ["api", "ts", "codex", [3, 4, 5, 6, 7]], ["app", "py", "codex", [1]],
] satisfies [Unit["repository"], Unit["language"], Unit["agent"], number[]][]).flatMap(([repository, language, agent, persons]) => persons.map((person) => ({ repository, language, agent, person, week: 0 })));

async function build(base: TestDatabase, units: readonly Unit[]): Promise<Record<string, number>> {
  const ids: Record<string, number> = {};
  for (const slug of ["api", "app", "ops"] as const) {
    const { id } = await addRepository(base.db, { source: `https://example.org/${slug}`, webUrl: null, name: slug });
    ids[slug] = id;
    const script = units.flatMap((unit, index): ScriptedChange[] => (unit.repository !== slug ? [] : [{
      at: `${addDays(monday(unit.week), index % 5)}T10:00:00Z`, author: `${people[unit.person] ?? ""} ${String(unit.person)}`,
      commits: [unit.agent === "" ? "unknown" : `declared:${unit.agent}`], files: [{ path: `${String(index)}.${unit.language}`, lines: [linesOf(index)] }],
    }]));
    const ledger = await startReading(base.bulk, id);
    await saveBatch(base.bulk, ledger, scriptedBatch(script));
    await rebuildRollup(base.bulk, ledger, "all");
  }
  return ids;
}

const cell = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const fileSchema = z.object({ rows: z.array(z.record(z.string(), cell)) });
type Rows = z.infer<typeof fileSchema>["rows"];

async function rowsOf(base: TestDatabase, scope: VisibleScope, id: ReportId, filter: Filter, format: "csv" | "json"): Promise<Rows> {
  const query = { sort: "landedAt" as const, descending: true, page: 1, pageSize: 50, search: "", verdicts: [] };
  const file = await exportReport({ db: base.db, scope, now }, { id, format, filter, query, sha: null, path: null, header: "ids", bom: false, notes: false });
  let text = "";
  for await (const piece of file.pieces) text += piece;
  if (format === "json") return fileSchema.parse(JSON.parse(text)).rows;
  const [head = "", ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((value, index) => [names[index] ?? "", value === "" ? null : Number.isNaN(Number(value)) ? value : Number(value)])));
}

const days = (from: number, to: number) => ({ kind: "days" as const, from: addDays(monday(0), from), to: addDays(monday(0), to) });
const ranges: Filter["range"][] = [{ kind: "weeks", weeks: 1 }, { kind: "weeks", weeks: 2 }, { kind: "weeks", weeks: 3 }, { kind: "all" }, days(0, 6), days(7, 13), days(0, 13), days(3, 17), days(0, 8), days(21, 23)];

function filters(): Filter[] {
  const each = ranges.flatMap((range) => [[], ["api"], ["app"], ["ops"], ["api", "app"]].map((repositories) => filterSchema.parse({ range, repositories })));
  const twisted = [[], ["api"]].flatMap((repositories) => [{ measure: "effective", bulk: false }, { agents: ["codex"], view: "strict" }].map((more) => filterSchema.parse({ range: { kind: "all" }, repositories, ...more })));
  return [...each, ...twisted];
}

const told = ["aiShareByWeek", "aiShareTotals", "aiShareByRepository", "aiShareByLanguage", "aiShareByAgent"] as const;

interface Loot { readonly lines: Weights[]; readonly ai: Weights[]; readonly agents: Weights[]; asked: number }

/** Asks for everything, and takes down of which units every number is the sum. */
async function plunder(base: TestDatabase, units: readonly Unit[], readers: readonly VisibleScope[]): Promise<Loot> {
  const loot: Loot = { lines: [], ai: [], agents: [], asked: 0 };
  const seen = new Set<string>();
  const note = (kind: "lines" | "ai" | "agents", lines: number) => {
    const weights = units.map((_, index) => (Math.floor(lines / linesOf(index)) % 2));
    expect(weights.reduce<number>((sum, weight, index) => sum + weight * linesOf(index), 0)).toBe(lines);
    if (!seen.has(`${kind} ${String(lines)}`)) loot[kind].push(weights);
    seen.add(`${kind} ${String(lines)}`);
    return weights;
  };
  for (const scope of readers) for (const [index, filter] of filters().entries()) for (const id of told) {
    // Refused to them whatever they ask: a few times are enough.
    if (scope.figures !== "all" && index > 8 && (id === "aiShareByAgent" || id === "aiShareByLanguage")) continue;
    const rows = await rowsOf(base, scope, id, filter, index % 2 === 0 ? "json" : "csv").catch((error: unknown) => { expect(error).toMatchObject({ code: "restricted" }); return []; });
    loot.asked += 1;
    const scale = filter.measure === "effective" ? 2 : 1;
    for (const row of rows) {
      if (id === "aiShareByAgent") note("agents", Number(row["lines"] ?? 0) * scale);
      else {
        const weights = note("lines", Number(row["counted"] ?? 0) * scale);
        note("ai", Number(row["aiLines"] ?? 0) * scale);
        expect(Number(row["added"] ?? 0)).toBe(Number(row["counted"] ?? 0));
        if (typeof row["changes"] === "number") expect(row["changes"]).toBe(weights.filter((weight) => weight === 1).length);
      }
    }
  }
  return loot;
}

const scope = (reader: string, figures: VisibleScope["figures"], role: VisibleScope["role"] = "member") => mintVisibleScope({ reader, role, mode: "worksCouncil", figures, details: "all" });

/** Everybody's loot together: whom of few people does it tell about? */
async function attack(units: readonly Unit[]) {
  const base = await openTestDatabase();
  try {
    const { api = 0, app = 0, ops = 0 } = await build(base, units);
    const loot = await plunder(base, units, [scope("owner", "all", "owner"), scope("one", [api, app]), scope("two", [app, ops])]);
    const cells = units.map(({ repository, language, agent, person }): PeopleCell => ({ repository, language, agent, people: [person] }));
    const byAi = units.flatMap(({ agent }, index) => (agent === "" ? [] : [index]));
    const narrow = (rows: readonly Weights[]) => rows.map((row) => byAi.map((index) => row[index] ?? 0));
    const running = loot.lines.some((row) => row.some((weight, index) => weight > 0 && units[index]?.week === 3));
    return {
      asked: loot.asked, numbers: loot.lines.length, running, lines: findIsolated(cells, loot.lines, 5),
      agents: findIsolated(byAi.flatMap((index) => cells[index] ?? []), narrow(loot.agents), 5, narrow([...loot.lines, ...loot.ai])),
    };
  } finally {
    await base.close();
  }
}

describe("works-council mode, attacked through its exports", () => {
  afterEach(() => { switches.complement = true; });
  const organisations = [{ name: "roomy", units: roomy, atLeast: 4 }, ...fc.sample(organisation, { numRuns: 2, seed: 11 }).map((units, index) => ({ name: String(index), units, atLeast: 2 }))];

  it.each(organisations)("organisation $name: no reader, nor three together, isolate fewer than five people", async ({ units, atLeast }) => {
    const found = await attack(units);
    expect(found).toMatchObject({ running: false, lines: null, agents: null });
    expect(found.numbers).toBeGreaterThanOrEqual(atLeast);
  });

  it("and they do where complementary suppression is switched off", async () => {
    switches.complement = false;
    const found = await attack(roomy);
    expect(found.lines).not.toBeNull();
  });
});

describe("works-council mode, report by report", () => {
  it("a week is not told where the people of one repository are not known, as before its rollups are made again", async () => {
    const base = await openTestDatabase();
    try {
      const { ops = 0 } = await build(base, roomy);
      const ask = () => rowsOf(base, scope("owner", "all", "owner"), "aiShareByWeek", filterSchema.parse({ range: { kind: "all" } }), "json");
      expect((await ask())[0]).toMatchObject({ week: monday(0), complete: true });
      await base.db.weekPeople.deleteMany({ where: { repositoryId: ops } });
      await base.db.repository.update({ where: { id: ops }, data: { judgedWith: "an older Byline" } });
      expect(await ask()).toEqual([expect.objectContaining({ week: monday(0), complete: null, added: null, counted: null, aiShare: null })]);
    } finally {
      await base.close();
    }
  });

  it("every report has a stated behaviour: told, or closed to owners and the command line too", async () => {
    const base = await openTestDatabase();
    try {
      await build(base, fc.sample(organisation, { numRuns: 1, seed: 5 })[0] ?? []);
      for (const id of reportIds) {
        const answer = rowsOf(base, scope("command line", "all", "owner"), id, filterSchema.parse({ range: { kind: "all" } }), "json");
        if (told.some((each) => each === id)) await expect(answer).resolves.toBeDefined();
        else await expect(answer).rejects.toMatchObject({ code: "restricted" });
      }
    } finally {
      await base.close();
    }
  });
});
