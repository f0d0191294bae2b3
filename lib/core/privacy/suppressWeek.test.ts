import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attackWeek, findIsolated, rankOf } from "./attacker.fixture";
import { groupBy } from "./groupBy";
import { peopleOf } from "./peopleOf";
import { suppress } from "./suppress";
import { suppressWeek } from "./suppressWeek";
import type { PeopleCell, WeekPlan } from "./weekPlan";

const cell = (repository: string, language: string, agent: string, people: readonly number[]): PeopleCell => ({ repository, language, agent, people });
const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);

/** Weeks of few people in few places: most cells are small, and many are in one repository or language only. */
const week = fc.integer({ min: 1, max: 9 }).chain((people) => fc.uniqueArray(
  fc.record({
    repository: fc.constantFrom("api", "app", "ops", "lab"), language: fc.constantFrom("Go", "SQL", "TypeScript", ""), agent: fc.constantFrom("", "", "claude-code", "cursor", "codex"),
    people: fc.uniqueArray(fc.integer({ min: 1, max: people }), { maxLength: people }),
  }), { minLength: 1, maxLength: 14, selector: ({ repository, language, agent }) => `${repository} ${language} ${agent}` },
));

const ks = fc.constantFrom(2, 3, 5);

/** Only what is small is hidden, and every table has its total: what complementary suppression is there to prevent. */
function withoutComplement(cells: readonly PeopleCell[], k: number): WeekPlan {
  const only = (valueOf: (of: PeopleCell) => string, of = cells) => ({ shown: groupBy(of, valueOf).filter(({ people }) => people.size >= k).map(({ value }) => value), rest: [] });
  return { repositories: only((of) => of.repository), languages: only((of) => of.language), agents: only((of) => of.agent, cells.filter(({ agent }) => agent !== "")) };
}

/** Each table made safe by itself, as if nobody compared two. */
function withoutComparing(cells: readonly PeopleCell[], k: number): WeekPlan {
  const alone = (valueOf: (of: PeopleCell) => string, of = cells) => suppress(groupBy(of, valueOf), k);
  return { repositories: alone((of) => of.repository), languages: alone((of) => of.language), agents: alone((of) => of.agent, cells.filter(({ agent }) => agent !== "")) };
}

describe("what may be told of a week", () => {
  it("hides a week of fewer than five people, and its total", () => {
    expect(suppressWeek([cell("api", "Go", "", upTo(4))])).toEqual({ repositories: null, languages: null, agents: null });
  });

  it("lets a small repository not be had by subtraction: the next smallest goes with it", () => {
    const plan = suppressWeek([cell("api", "Go", "", upTo(9)), cell("app", "Go", "", upTo(6)), cell("ops", "Go", "", [1, 10])]);
    expect(plan.repositories).toEqual({ shown: ["api"], rest: ["app", "ops"] });
  });

  it("lets the one author of SQL in a repository of TypeScript not be had by comparing two tables", () => {
    const cells = [cell("api", "TypeScript", "", upTo(9)), cell("api", "SQL", "", [10]), cell("app", "SQL", "", upTo(6)), cell("app", "Go", "", upTo(6))];
    expect(attackWeek(cells, withoutComparing(cells, 5), 5, true).lines).not.toBeNull();
    expect(suppressWeek(cells).languages?.rest).toContain("TypeScript");
  });

  it("tells agents apart where five people each wrote with them in one place", () => {
    const both = [cell("api", "Go", "claude-code", upTo(5)), cell("api", "Go", "cursor", upTo(5, 6)), cell("api", "Go", "codex", [11])];
    expect(suppressWeek(both).agents).toEqual({ shown: ["cursor"], rest: ["claude-code", "codex"] });
    const apart = [cell("api", "Go", "claude-code", upTo(5)), cell("app", "Go", "cursor", upTo(5, 6))];
    expect(suppressWeek(apart).agents).toEqual({ shown: [], rest: ["claude-code", "cursor"] });
  });

  it("every sum is of at least k people", () => {
    fc.assert(fc.property(week, ks, (cells, k) => {
      const plan = suppressWeek(cells, k);
      const byAi = cells.filter(({ agent }) => agent !== "");
      for (const [partition, of, valueOf] of [[plan.repositories, cells, (each: PeopleCell) => each.repository], [plan.languages, cells, (each: PeopleCell) => each.language], [plan.agents, byAi, (each: PeopleCell) => each.agent]] as const) {
        if (partition === null) continue;
        const values = [...partition.shown, ...partition.rest];
        expect([...values].sort()).toEqual(groupBy(of, valueOf).map(({ value }) => value));
        for (const sum of [...partition.shown.map((value) => [value]), ...(partition.rest.length === 0 ? [] : [partition.rest])]) {
          expect(peopleOf(of.filter((each) => sum.includes(valueOf(each)))).size).toBeGreaterThanOrEqual(k);
        }
      }
    }), { numRuns: 400 });
  });

  it("nobody who knows every sum isolates fewer than k people, whatever is added and subtracted", () => {
    fc.assert(fc.property(week, ks, (cells, k) => {
      const plan = suppressWeek(cells, k);
      expect(attackWeek(cells, plan, k, plan.repositories !== null)).toEqual({ lines: null, agents: null });
    }), { numRuns: 400 });
  });

  it("the order in which cells are given changes nothing", () => {
    fc.assert(fc.property(week, ks, (cells, k) => { expect(suppressWeek([...cells].reverse(), k)).toEqual(suppressWeek(cells, k)); }), { numRuns: 100 });
  });
});

describe("the attacker", () => {
  it("finds somebody where complementary suppression is switched off", () => {
    const found = fc.sample(week, { numRuns: 200, seed: 1 }).filter((cells) => attackWeek(cells, withoutComplement(cells, 5), 5, true).lines !== null);
    expect(found.length).toBeGreaterThan(20);
  });

  it("finds somebody where tables are not compared with each other", () => {
    const found = fc.sample(week, { numRuns: 300, seed: 1 }).map((cells) => attackWeek(cells, withoutComparing(cells, 3), 3, true));
    expect(found.filter(({ lines }) => lines !== null).length).toBeGreaterThan(5);
    expect(found.filter(({ agents }) => agents !== null).length).toBeGreaterThan(5);
  });

  it("counts by hand: 9 people less 8 of them is one", () => {
    const cells = [cell("api", "Go", "", upTo(8)), cell("app", "Go", "", [9])];
    expect(findIsolated(cells, [[1, 1], [1, 0]], 5)).toContain(9);
    expect(findIsolated(cells, [[1, 1]], 5)).toBeNull();
    expect([rankOf([[1, 1], [2, 2]]), rankOf([[1, 0], [1, 1]]), rankOf([])]).toEqual([1, 2, 0]);
  });

  it("two readers who see different repositories, each made safe alone, give a third one away", () => {
    const cells = [cell("api", "Go", "", upTo(5)), cell("app", "Go", "", upTo(5, 3)), cell("ops", "Go", "", [11])];
    const mine = [1, 1, 1];
    const yours = [1, 1, 0];
    expect(findIsolated(cells, [mine, yours], 5)).toContain(11);
    const plan = suppressWeek(cells);
    expect(plan.repositories).toEqual({ shown: ["app"], rest: ["api", "ops"] });
  });
});
