import { describe, expect, it } from "vitest";
import type { Roster } from "./team";
import { planDeed, type TeamDeed } from "./teamDeed";

const team = (id: number, parentId: number | null = null, endedAt: string | null = null) => ({ id, slug: `t${String(id)}`, name: `T${String(id)}`, parentId, source: "page" as const, endedAt });
const roster: Roster = {
  teams: [team(1), team(2, 1), team(3, null, "2026-01-01")], identities: [{ id: 7, personId: 7 }],
  memberships: [{ id: 5, teamId: 1, identityId: 7, personId: 7, from: "2026-02-01", until: null, source: "page" }],
};
const plan = (deed: TeamDeed) => planDeed(roster, deed, "2026-05-01");

describe("planDeed", () => {
  it("moves somebody on a day, and not a day before", () => {
    expect(plan({ do: "move", membership: 5, team: "t2", from: "2026-03-10" })).toMatchObject({ leaves: [{ membershipId: 5, until: "2026-03-10" }], joins: [{ teamId: 2, personId: 7, from: "2026-03-10", until: null }], removes: [] });
  });
  it("takes a move back by moving back on the same day", () => {
    const moved = { ...roster, memberships: [{ id: 5, teamId: 1, identityId: 7, personId: 7, from: null, until: "2026-03-10", source: "file" as const }, { id: 6, teamId: 2, identityId: 7, personId: 7, from: "2026-03-10", until: null, source: "page" as const }] };
    expect(planDeed(moved, { do: "move", membership: 6, team: "t1", from: "2026-03-10" }, "2026-05-01")).toMatchObject({ removes: [6, 5], leaves: [], joins: [{ teamId: 1, identityId: 7, from: null, until: null, source: "file" }] });
    expect(() => planDeed(moved, { do: "move", membership: 6, team: "t1", from: "2026-03-09" }, "2026-05-01")).toThrow(expect.objectContaining({ code: "bad-input" }));
  });
  it("makes, renames, places and ends teams", () => {
    expect(plan({ do: "create", name: " New  team ", parent: "t1" }).create).toMatchObject([{ slug: "new-team", name: "New team", parentId: 1 }]);
    expect(plan({ do: "change", team: "t2", name: "T2", parent: "" }).change).toEqual([{ teamId: 2, parentId: null }]);
    expect(plan({ do: "end", team: "t2" }).change).toEqual([{ teamId: 2, endedAt: "2026-05-01" }]);
  });
  it.each<[string, TeamDeed, string]>([
    ["a day before the first", { do: "leave", membership: 5, until: "2026-01-31" }, "bad-input"], ["a team below itself", { do: "change", team: "t1", name: "T1", parent: "t2" }, "bad-input"], ["a team that ended", { do: "end", team: "t3" }, "conflict"],
    ["a team with others below", { do: "end", team: "t1" }, "bad-input"], ["who is there already", { do: "join", team: "t1", who: { identityId: 7, personId: 7 }, from: null }, "bad-input"], ["a membership that is gone", { do: "remove", membership: 6 }, "conflict"], ["no name", { do: "create", name: " ", parent: "" }, "bad-input"],
  ])("refuses %s", (_, deed, code) => expect(() => plan(deed)).toThrow(expect.objectContaining({ code })));
});
