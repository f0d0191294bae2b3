import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crowdedSpans } from "./crowdedSpans";
import { memberSpans } from "./memberSpans";
import { mergeSpans } from "./mergeSpans";
import type { KnownMembership, KnownTeam, Roster } from "./team";
import { teamsBelow } from "./teamsBelow";

const team = (id: number, parentId: number | null = null): KnownTeam => ({ id, slug: `t${String(id)}`, name: `T${String(id)}`, parentId, source: "page", endedAt: null });
const member = (teamId: number, personId: number, from: string | null = null, until: string | null = null): KnownMembership => ({ id: teamId * 100 + personId, teamId, identityId: personId, personId, from, until, source: "page" });
const roster = (teams: KnownTeam[], memberships: KnownMembership[], identities = [...new Set(memberships.map(({ personId }) => personId))].map((id) => ({ id, personId: id }))): Roster => ({ teams, memberships, identities });
const [past, on] = ["0001-01-01", "9999-12-31"];

describe("memberSpans", () => {
  it("gives each team its part of somebody who moved, and both together one span", () => {
    const moved = roster([team(1), team(2)], [member(1, 7, null, "2026-03-01"), member(2, 7, "2026-03-01")], [{ id: 7, personId: 7 }, { id: 8, personId: 7 }]);
    expect(memberSpans(moved, [1]).spans).toEqual([{ identityId: 7, from: past, until: "2026-03-01" }, { identityId: 8, from: past, until: "2026-03-01" }]);
    expect(memberSpans(moved, [2]).spans.map(({ from, until }) => [from, until])).toEqual([["2026-03-01", on], ["2026-03-01", on]]);
    expect(memberSpans(moved, [1, 2]).spans).toEqual([{ identityId: 7, from: past, until: on }, { identityId: 8, from: past, until: on }]);
  });

  it("counts somebody in two teams once, also through a team above", () => {
    const both = roster([team(1), team(2, 1), team(3, 1)], [member(2, 7), member(3, 7, "2026-01-01"), member(3, 9)]);
    expect(memberSpans(both, [1]).spans).toEqual([{ identityId: 7, from: past, until: on }, { identityId: 9, from: past, until: on }]);
  });

  it("leaves out days of fewer than k people", () => {
    const growing = roster([team(1)], [member(1, 1), member(1, 2, "2026-02-01"), member(1, 3, "2026-03-01", "2026-04-01")]);
    expect(memberSpans(growing, [1], 3)).toMatchObject({ isCut: true, spans: [1, 2, 3].map((identityId) => ({ identityId, from: "2026-03-01", until: "2026-04-01" })) });
    expect(memberSpans(growing, [1], 4)).toMatchObject({ isCut: true, spans: [] });
    expect(memberSpans(growing, [1], 1).isCut).toBe(false);
  });
});

describe("teamsBelow", () => {
  it("finds all below, and ends in a ring", () => {
    expect([...teamsBelow([team(1), team(2, 1), team(3, 2), team(4)], [1])]).toEqual([1, 2, 3]);
    expect([...teamsBelow([team(1, 2), team(2, 1)], [1])]).toEqual([1, 2]);
  });
});

const day = fc.integer({ min: 1, max: 12 }).map((at) => `2026-01-${String(at).padStart(2, "0")}`);
const span = fc.record({ from: day, until: day });
const days = Array.from({ length: 12 }, (_, at) => `2026-01-${String(at + 1).padStart(2, "0")}`);
const has = (spans: readonly { from: string; until: string }[], at: string) => spans.filter(({ from, until }) => from <= at && at < until).length;

describe("any days", () => {
  it("are the same days when they are merged, each once", () => {
    fc.assert(fc.property(fc.array(span), (spans) => {
      const merged = mergeSpans(spans);
      for (const at of days) expect(has(merged, at)).toBe(Math.min(1, has(spans, at)));
    }));
  });

  it("are crowded where k people are there, by counting day by day", () => {
    fc.assert(fc.property(fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 6 }), fc.integer({ min: 1, max: 4 }), (people, k) => {
      const spansOf = new Map(people.map((spans, person) => [person, mergeSpans(spans)]));
      const crowded = crowdedSpans(spansOf, k);
      for (const at of days) expect(has(crowded, at)).toBe([...spansOf.values()].filter((spans) => has(spans, at) > 0).length >= k ? 1 : 0);
    }));
  });
});
