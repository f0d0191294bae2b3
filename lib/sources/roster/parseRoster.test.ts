import { describe, expect, it } from "vitest";
import { parseRoster } from "./parseRoster";

const platform = { slug: "platform", name: "Platform", parent: "engineering", members: [{ who: "ada@example.org", from: null, until: null }, { who: "@bea", from: "2026-03-01", until: null }] };
const engineering = { slug: "engineering", name: "engineering", parent: null, members: [] };

describe("parseRoster", () => {
  it("reads CSV", () => expect(parseRoster("\uFEFFTeam,Member,Name,Parent,From\nplatform,ada@example.org,Platform,engineering,\nplatform,@bea,,,2026-03-01\nengineering,,,,\n")).toEqual([platform, engineering]));
  it("reads YAML, also with days that it takes for dates", () => expect(parseRoster("# ours\nteams:\n  platform:\n    name: Platform\n    parent: engineering\n    members: [ada@example.org, { who: '@bea', from: 2026-03-01 }]\n  engineering:\n")).toEqual([platform, engineering]));
  it.each([["", "no team"], ["member\nada", "Row 2"], ["team,from\na,yesterday", "Row 2"], ["teams: [a]", "not as it should"], ["teams: {a: {members: [{who: x, from: 2026-02-02, until: 2026-02-01}]}}", "before coming"], ["team,member\n\"a,b", "no CSV"]])("refuses %j", (content, words) => expect(() => parseRoster(content)).toThrow(words));
});
