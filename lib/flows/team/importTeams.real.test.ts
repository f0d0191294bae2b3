import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { authorizePerson } from "@/lib/store/reports/authorizePerson";
import { aiShareTotals } from "@/lib/store/reports/aiShareTotals";
import { filterSchema } from "@/lib/core/report/filter";
import { findMembers } from "@/lib/store/team/findMembers";
import { readLedTeams } from "@/lib/store/team/readLedTeams";
import { readRoster } from "@/lib/store/team/readRoster";
import { teamLeads } from "@/lib/store/team/teamLeads";
import { doPeopleDeed, previewPeopleDeed } from "../people/peopleDeeds";
import { doTeamDeed, previewTeamDeed } from "./editTeams";
import { importTeams } from "./importTeams";

const authors = ["Ada Lovelace <ada@example.org>", "Bea Roe <bea@example.org>", "Cem Kaya <12+cem@users.noreply.github.com>", "Sam <sam@a.example>", "Sam <sam@b.example>", "Claude <noreply@anthropic.com>"];
let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  const { path } = buildRepository(authors.map((author, index) => ({ name: `c${String(index)}`, at: Date.UTC(2029, 9, 1 + index * 7) / 1000, files: { [`${String(index)}.ts`]: "const one = 1;\n".repeat(1 << index) }, author, committer: author })));
  await ingestPath(test, path);
});
afterAll(() => test.close());

const now = new Date("2029-12-03T12:00:00Z");
const scope = scopeOf();
const send = (content: string, dry = false, at = now) => importTeams(test.db, scope, { name: "teams.csv", content }, { actor: "owner", now: at, dry });
const csv = "team,member,name,parent,from\nplatform,ada@example.org,Platform,engineering,\nplatform,@cem,,,\nplatform,Sam,,,\nplatform,nobody@else.example,,,\nengineering,BEA ROE,Engineering,,\n";
async function rows() {
  const roster = await readRoster(test.db);
  const names = new Map((await test.db.person.findMany()).map(({ id, name }) => [id, name]));
  return roster.memberships.map(({ teamId, personId, from, until }) => [roster.teams.find(({ id }) => id === teamId)?.slug, names.get(personId), from, until]).sort();
}
const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll("\u202f", " "));

describe("teams from a file", () => {
  it("are shown before they are saved, name whom nobody knows, and are nothing new the second time", async () => {
    const shown = await send(csv, true);
    expect({ ...shown, effects: plain(shown.effects) }).toEqual({
      teams: 2, members: 5, changes: true, unknown: ["Sam", "nobody@else.example"],
      effects: ["Platform: 2 people come, in all of history. Its last 52 weeks: 0 lines, AI – → 5 lines, AI 0 %.", "Engineering: 3 people come, in all of history. Its last 52 weeks: 0 lines, AI – → 7 lines, AI 0 %."],
    });
    expect(await test.db.team.count()).toBe(0);
    await send(csv);
    expect(await rows()).toEqual([["engineering", "Bea Roe", null, null], ["platform", "Ada Lovelace", null, null], ["platform", "Cem Kaya", null, null]]);
    expect((await send(csv)).changes).toBe(false);
  });

  it("keep their past when they change", async () => {
    await send("teams:\n  platform: { name: Platform, parent: engineering, members: [ada@example.org] }\n  engineering: { name: Engineering, members: [bea@example.org, '@cem'] }\n", false, new Date("2029-12-10T12:00:00Z"));
    expect(await rows()).toEqual([["engineering", "Bea Roe", null, null], ["engineering", "Cem Kaya", "2029-12-10", null], ["platform", "Ada Lovelace", null, null], ["platform", "Cem Kaya", null, "2029-12-10"]]);
  });

  it("find people by what a forge calls them, and no agent", async () => {
    expect((await findMembers(test.db, ["@CEM", "Claude Code", "noreply@anthropic.com"])).map(({ name }) => name)).toEqual(["Cem Kaya"]);
  });
});

describe("teams on the page", () => {
  it("say what a transfer changes, and only to who may see people's numbers in figures", async () => {
    const membership = (await readRoster(test.db)).memberships.find(({ until, from }) => until === null && from === null)?.id ?? 0;
    const deed = { do: "leave", membership, until: "2029-10-10" } as const;
    expect(plain(await previewTeamDeed(test.db, scope, deed, now)).every((text) => text.includes("from 10 Oct 2029 (week 41) on. Earlier weeks stay as they are. Its last 52 weeks:"))).toBe(true);
    expect(plain(await previewTeamDeed(test.db, scopeOf({ mode: "aggregate" }), deed, now)).some((text) => text.includes("52 weeks"))).toBe(false);
    await doTeamDeed(test.db, { do: "create", name: "Tools", parent: "engineering" }, { actor: "owner", now });
    expect((await readRoster(test.db)).teams.find(({ slug }) => slug === "tools")?.name).toBe("Tools");
  });
});

describe("leads and people", () => {
  it("a lead of a team sees its people and those of teams below, in open mode only", async () => {
    await test.db.user.createMany({ data: [{ id: "lee", role: "lead", name: "Lee" }, { id: "mo", role: "member" }] });
    await teamLeads.set(test.db, { slug: "engineering", userId: "lee", leads: true }, { actor: "owner", now });
    await expect(teamLeads.set(test.db, { slug: "engineering", userId: "mo", leads: true }, { actor: "owner", now })).rejects.toMatchObject({ code: "bad-input" });
    const leads = await readLedTeams(test.db, "lee");
    expect(leads).toHaveLength(3);
    const person = async (name: string) => (await test.db.person.findFirstOrThrow({ where: { name } })).id;
    const [ada, sam] = [await person("Ada Lovelace"), await person("Sam")];
    const lee = (mode: "open" | "aggregate") => scopeOf({ reader: "lee", role: "lead", mode, leads });
    const found = await authorizePerson(test.db, lee("open"), ada, []);
    expect(found).toMatchObject({ name: "Ada Lovelace", isOwn: false });
    expect((await aiShareTotals(test.db, lee("open"), { ...filterSchema.parse({ range: { kind: "all" } }), identities: found.identities }, now)).rows[0]?.added).toBe(1);
    const refused = [() => authorizePerson(test.db, lee("open"), sam, []), () => authorizePerson(test.db, lee("aggregate"), ada, []), () => authorizePerson(test.db, scopeOf({ mode: "aggregate" }), ada, []), () => authorizePerson(test.db, scopeOf({ role: "member", leads }), ada, []), () => authorizePerson(test.db, scopeOf(), 999_999, [])];
    for (const each of refused) await expect(each()).rejects.toMatchObject({ code: "not-found" });
    await expect(authorizePerson(test.db, scopeOf({ mode: "worksCouncil" }), ada, [])).rejects.toMatchObject({ code: "restricted" });
    expect(await authorizePerson(test.db, scopeOf({ role: "viewer", mode: "aggregate" }), ada, [...found.identities])).toMatchObject({ isOwn: true });
  });

  it("a merge says whose teams' figures move before it is said, and taking it back is the same as never", async () => {
    const before = JSON.stringify(await readRoster(test.db));
    const person = async (name: string) => (await test.db.person.findFirstOrThrow({ where: { name } })).id;
    const deed = { do: "merge", one: await person("Ada Lovelace"), other: await person("Sam") } as const;
    const shown = await previewPeopleDeed(test.db, deed, now);
    expect([shown.before.length, shown.after]).toEqual([2, [["Ada Lovelace <ada@example.org>", "Sam <sam@a.example>"]]]);
    expect(shown.effects).toEqual(["Engineering: changes of 1 name come to it, in all of history.", "Platform: changes of 1 name come to it, in all of history."]);
    await doPeopleDeed(test.db, deed, { actor: "owner", now, reason: "" });
    const statement = await test.db.personStatement.findFirstOrThrow();
    expect((await previewPeopleDeed(test.db, { do: "undo", deed: statement.deed }, now)).after).toHaveLength(2);
    await doPeopleDeed(test.db, { do: "undo", deed: statement.deed }, { actor: "owner", now, reason: "" });
    expect(JSON.stringify(await readRoster(test.db))).toBe(before);
  });
});
