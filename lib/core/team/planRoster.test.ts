import { describe, expect, it } from "vitest";
import { planRoster, type RosterSource, type WantedTeam } from "./planRoster";
import { rosterEffect } from "./rosterEffect";
import { isEmptyPlan } from "./rosterPlan";
import type { KnownMembership, KnownTeam, Roster } from "./team";
import { withPlan } from "./withPlan";

const team = (id: number, more: Partial<KnownTeam> = {}): KnownTeam => ({ id, slug: `t${String(id)}`, name: `T${String(id)}`, parentId: null, source: "github", endedAt: null, ...more });
const row = (id: number, teamId: number, personId: number, more: Partial<KnownMembership> = {}): KnownMembership => ({ id, teamId, identityId: personId, personId, from: null, until: null, source: "github", ...more });
const roster = (teams: KnownTeam[] = [], memberships: KnownMembership[] = []): Roster => ({ teams, memberships, identities: memberships.map(({ identityId, personId }) => ({ id: identityId, personId })) });
const wants = (key: string, persons: number[], more: Partial<WantedTeam> = {}): WantedTeam => ({ key, slug: key, name: key.toUpperCase(), parentKey: null, members: persons.map((id) => ({ identityId: id, personId: id })), ...more });
const source = ({ teams }: Roster, today = "2026-05-04"): RosterSource => ({ source: "github", forgeId: 1, today, own: teams.filter((each) => each.source === "github"), find: (key) => teams.find(({ slug }) => slug === key) });

describe("planRoster", () => {
  it("gives everybody the whole past on the very first time, parents before or behind their children", () => {
    const plan = planRoster(roster(), [wants("a", [1, 2], { parentKey: "b" }), wants("b", [3])], source(roster()));
    expect(plan.create.map(({ id, slug, parentId, externalId }) => [id, slug, parentId, externalId])).toEqual([[-1, "a", -2, "a"], [-2, "b", null, "b"]]);
    expect(plan.joins.map(({ teamId, personId, from }) => [teamId, personId, from])).toEqual([[-1, 1, null], [-1, 2, null], [-2, 3, null]]);
  });

  it("keeps the past later on: who comes and goes does so today, and the same twice is nothing", () => {
    const stored = roster([team(1, { slug: "a", name: "A" }), team(2, { slug: "b", name: "B" })], [row(1, 1, 1), row(2, 1, 2), row(3, 2, 3)]);
    const wanted = [wants("a", [1, 9], { parentKey: "c" }), wants("c", [4])];
    const plan = planRoster(stored, wanted, source(stored));
    expect(plan).toMatchObject({
      create: [{ slug: "c" }], change: [{ teamId: 1, parentId: -1 }, { teamId: 2, endedAt: "2026-05-04" }], removes: [],
      joins: [{ teamId: 1, personId: 9, from: "2026-05-04" }, { teamId: -1, personId: 4, from: "2026-05-04" }], leaves: [{ membershipId: 2, until: "2026-05-04" }, { membershipId: 3, until: "2026-05-04" }],
    });
    const after = withPlan(stored, plan);
    expect(isEmptyPlan(planRoster(after, wanted, source(after)))).toBe(true);
    expect(isEmptyPlan(planRoster(after, wanted, source(after, "2026-06-01")))).toBe(true);
  });

  it("leaves what was entered on the page, and takes a team that comes back for the same", () => {
    const stored = roster([team(1, { slug: "a", name: "A", endedAt: "2026-04-01" })], [row(1, 1, 1, { source: "page" }), row(2, 1, 2, { until: "2026-04-01" })]);
    expect(planRoster(stored, [wants("a", [2])], source(stored))).toMatchObject({ create: [], change: [{ teamId: 1, endedAt: null }], joins: [{ personId: 2, from: "2026-05-04" }], leaves: [], removes: [] });
  });

  it("takes days that are given for exactly those", () => {
    const stored = roster([team(1, { slug: "a", name: "A" })], [row(1, 1, 1), row(2, 1, 2, { from: "2026-01-01", until: "2026-02-01" })]);
    const days = [{ from: "2026-01-01", until: "2026-02-01" }];
    const plan = planRoster(stored, [wants("a", [], { members: [{ identityId: 1, personId: 1, days }, { identityId: 2, personId: 2, days }] })], source(stored));
    expect([plan.removes, plan.joins.map(({ personId, from, until }) => [personId, from, until])]).toEqual([[1], [[1, "2026-01-01", "2026-02-01"]]]);
  });
});

describe("rosterEffect", () => {
  it("names the teams and days that a transfer touches, and no other", () => {
    const before = roster([team(1), team(2, { parentId: 3 }), team(3), team(4)], [row(1, 1, 7), row(2, 4, 8)]);
    const after = withPlan(before, { create: [], change: [], removes: [], leaves: [{ membershipId: 1, until: "2026-03-10" }], joins: [{ teamId: 2, identityId: 7, personId: 7, from: "2026-03-10", until: null, source: "page" }] });
    const days = { from: "2026-03-10", until: "9999-12-31" };
    expect(rosterEffect(before, after)).toMatchObject([{ teamId: 1, days, comes: [], goes: [7] }, { teamId: 2, days, comes: [7], goes: [] }, { teamId: 3, days, comes: [7], goes: [] }]);
    expect(rosterEffect(before, before)).toEqual([]);
  });
});
