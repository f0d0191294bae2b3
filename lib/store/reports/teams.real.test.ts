import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filterSchema } from "@/lib/core/report/filter";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { scriptedBatch, type ScriptedChange } from "@/lib/fixtures/database/scriptedBatch";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { rebuildRollup } from "../ledger/rebuildRollup";
import { saveBatch } from "../ledger/saveBatch";
import { startReading } from "../ledger/startReading";
import { addRepository } from "../repository/addRepository";
import { groupPeople } from "@/lib/flows/people/groupPeople";
import { aiShareByAgent } from "./aiShareByAgent";
import { aiShareByLanguage } from "./aiShareByLanguage";
import { aiShareByRepository } from "./aiShareByRepository";
import { aiShareByTeam } from "./aiShareByTeam";
import { aiShareByWeek } from "./aiShareByWeek";
import { aiShareTotals } from "./aiShareTotals";
import { changes } from "./changes";
import { evidenceByRule } from "./evidenceByRule";
import { leftOutByReason } from "./leftOutByReason";
import { leadsChange } from "./leadsChange";
import { teamShareByWeek } from "./teamShareByWeek";

type Signed = ScriptedChange & { readonly by: string };
// Powers of two, so that every sum says which changes it is of. Declared lines are AI's.
const script: readonly Signed[] = [
  { by: "ann", at: "2026-03-02T10:00:00Z", commits: ["declared"], files: [{ path: "a.ts", lines: [1] }] },
  { by: "bea", at: "2026-03-03T10:00:00Z", commits: ["human"], files: [{ path: "a.ts", lines: [2] }] },
  { by: "cem", at: "2026-03-09T10:00:00Z", commits: ["declared"], files: [{ path: "b.py", lines: [4] }] },
  { by: "ann", at: "2026-03-09T23:59:00Z", commits: ["human"], files: [{ path: "a.ts", lines: [8] }] },
  // The day of the transfer.
  { by: "ann", at: "2026-03-10T00:00:00Z", commits: ["declared"], files: [{ path: "b.py", lines: [16] }] },
  { by: "ann@home", at: "2026-03-17T10:00:00Z", commits: ["unknown"], files: [{ path: "a.ts", lines: [32] }] },
  { by: "dan", at: "2026-03-18T10:00:00Z", commits: ["human"], files: [{ path: "a.ts", lines: [64] }] },
];
const now = new Date("2026-03-26T12:00:00Z");

let test: TestDatabase;
const idOf = async (name: string) => (await test.db.identity.findFirstOrThrow({ where: { email: `${name}@example.org` } })).id;

beforeAll(async () => {
  test = await openTestDatabase();
  const { id } = await addRepository(test.db, { source: "/yard", webUrl: null, name: "yard" });
  const ledger = await startReading(test.bulk, id);
  const batch = scriptedBatch(script);
  await saveBatch(test.bulk, ledger, { ...batch, commits: batch.commits.map((commit, at) => ({ ...commit, facts: { ...commit.facts, mappedAuthorName: script[at]?.by ?? "", mappedAuthorEmail: `${script[at]?.by ?? ""}@example.org` } })) });
  await rebuildRollup(test.bulk, ledger, "due");
  await groupPeople(test.db, "all");
  // ann@home is Ann.
  const [one, other] = [await idOf("ann"), await idOf("ann@home")];
  await test.db.personStatement.create({ data: { deed: "x", oneId: Math.min(one, other), otherId: Math.max(one, other), same: true, madeBy: "o", madeAt: now } });
  await groupPeople(test.db, "all");
  await test.db.team.createMany({ data: [{ id: 1, slug: "apples", name: "Apples" }, { id: 2, slug: "berries", name: "Berries" }, { id: 3, slug: "currants", name: "Currants", parentId: 2 }] });
  const member = async (teamId: number, name: string, from: string | null = null, until: string | null = null) => ({ teamId, identityId: await idOf(name), from: from === null ? null : new Date(from), until: until === null ? null : new Date(until), madeBy: "o", madeAt: now });
  await test.db.membership.createMany({ data: [await member(1, "bea"), await member(1, "ann"), await member(2, "cem"), await member(3, "cem")] });
});
afterAll(() => test.close());

const owner = scopeOf();
const filter = filterSchema.parse({ range: { kind: "all" } });
const lines = async (scope = owner) => Object.fromEntries((await aiShareByTeam(test.db, scope, filter, now)).rows.map(({ team, aiLines, counted, changes: landed }) => [team, [aiLines, counted, landed]]));
const weeksOf = async (team: string) => (await teamShareByWeek(test.db, owner, { ...filter, teams: [team] }, now)).rows.filter((row) => row.team === team).map(({ week, counted }) => [week, counted]);

describe("figures of teams, by hand", () => {
  it("belong to the initiator's team; a team has what is below it, once; the rest is in no team", async () => {
    expect(await lines()).toEqual({ apples: [17, 59, 5], berries: [4, 4, 1], currants: [4, 4, 1], "": [0, 64, 1] });
    const { rows, n } = await aiShareByTeam(test.db, owner, filter, now);
    expect([n, rows.map(({ team, parent, people }) => [team, parent, people])]).toEqual([127, [["apples", null, 2], ["berries", null, 1], ["currants", "berries", 1], ["", null, null]]]);
  });

  it("move from the day of a transfer on, and not before", async () => {
    const before = { apples: await weeksOf("apples"), berries: await weeksOf("berries") };
    expect(before).toEqual({ apples: [["2026-03-02", 3], ["2026-03-09", 24], ["2026-03-16", 32]], berries: [["2026-03-09", 4]] });
    await test.db.membership.updateMany({ where: { teamId: 1, identityId: await idOf("ann") }, data: { until: new Date("2026-03-10") } });
    await test.db.membership.create({ data: { teamId: 2, identityId: await idOf("ann"), from: new Date("2026-03-10"), madeBy: "o", madeAt: now } });
    expect(await weeksOf("apples")).toEqual([["2026-03-02", 3], ["2026-03-09", 8]]);
    expect(await weeksOf("berries")).toEqual([["2026-03-09", 20], ["2026-03-16", 32]]);
    expect(await lines()).toEqual({ apples: [1, 11, 3], berries: [20, 52, 3], currants: [4, 4, 1], "": [0, 64, 1] });
  });

  it("decide which changes a lead may correct: those of the team on the day they landed, and of no other day", async () => {
    const shas = (await test.db.change.findMany({ orderBy: { ordinal: "asc" } })).map(({ sha }) => Buffer.from(sha).toString("hex"));
    const led = async (scope: ReturnType<typeof scopeOf>) => await Promise.all(shas.map((sha) => leadsChange(test.db, scope, "yard", sha)));
    expect(await led(scopeOf({ role: "lead", leads: [2, 3] }))).toEqual([false, false, true, false, true, true, false]);
    expect(await led(scopeOf({ role: "lead", leads: [1] }))).toEqual([true, true, false, true, false, false, false]);
    for (const scope of [owner, scopeOf({ role: "lead" }), scopeOf({ role: "member", leads: [1, 2] })]) expect(await led(scope)).toEqual(shas.map(() => false));
    await expect(leadsChange(test.db, scopeOf({ role: "lead", leads: [1], details: [] }), "yard", shas[0] ?? "")).rejects.toMatchObject({ code: "not-found" });
  });

  it("are the same in every report that can be asked by team", async () => {
    const asked = { ...filter, teams: ["berries"] };
    const [total] = (await aiShareTotals(test.db, owner, asked, now)).rows;
    expect(total).toMatchObject({ added: 52, aiLines: 20, unknown: 32, human: 0, changes: 3, aiChanges: 2, nn: 4 * 4 + 16 * 16 + 32 * 32 });
    expect((await aiShareByWeek(test.db, owner, asked, now)).rows.map(({ week, counted, changes: landed }) => [week, counted, landed])).toEqual([["2026-03-09", 20, 2], ["2026-03-16", 32, 1]]);
    expect((await aiShareByRepository(test.db, owner, asked, now)).rows.map(({ repository, counted, changes: landed }) => [repository, counted, landed])).toEqual([["yard", 52, 3]]);
    expect((await aiShareByLanguage(test.db, owner, asked, now)).rows.map(({ language, counted }) => [language, counted])).toEqual([["TypeScript", 32], ["Python", 20]]);
    expect((await aiShareByAgent(test.db, owner, asked, now)).rows.filter(({ isTotal }) => isTotal).map(({ lines: count, commits }) => [count, commits])).toEqual([[20, null]]);
    expect((await changes(test.db, owner, asked, now, { sort: "landedAt", descending: false, page: 1, pageSize: 9, search: "", verdicts: [] })).rows.map(({ added }) => added)).toEqual([4, 16, 32]);
    expect((await leftOutByReason(test.db, owner, asked, now)).rows).toEqual([]);
    await expect(evidenceByRule(test.db, owner, asked, now)).rejects.toMatchObject({ code: "bad-input" });
    await expect(aiShareTotals(test.db, owner, { ...filter, teams: ["plums"] }, now)).rejects.toMatchObject({ code: "not-found" });
  });

  it("count somebody in two teams once in what is asked of both", async () => {
    const total = async (teams: string[]) => (await aiShareTotals(test.db, owner, { ...filter, teams }, now)).rows[0]?.counted;
    expect([await total(["berries"]), await total(["currants"]), await total(["berries", "currants"]), await total(["apples", "berries"])]).toEqual([52, 4, 52, 63]);
  });
});

describe("teams and privacy", () => {
  const aggregate = (role: "owner" | "lead" | "member" = "member") => scopeOf({ role, mode: "aggregate", reader: role });

  it("hide small teams from everybody in aggregate mode, and what subtraction would tell", async () => {
    for (const role of ["owner", "lead", "member"] as const) {
      const { rows, withheld } = await aiShareByTeam(test.db, aggregate(role), filter, now);
      expect([rows, withheld]).toEqual([[], ["apples", "berries", "currants"]]);
    }
    const [total] = (await aiShareTotals(test.db, aggregate(), { ...filter, teams: ["berries"] }, now)).rows;
    expect(total?.added).toBe(0);
    await expect(aiShareTotals(test.db, aggregate(), { ...filter, teams: ["berries", "apples"] }, now)).rejects.toMatchObject({ code: "restricted" });
  });

  it("show them in open mode to owners and to who leads them", async () => {
    const lead = scopeOf({ role: "lead", leads: [2, 3] });
    expect(Object.keys(await lines(lead)).sort()).toEqual(["berries", "currants"]);
    expect(Object.keys(await lines(scopeOf({ role: "member", leads: [2, 3] })))).toEqual([]);
    expect(Object.keys(await lines()).length).toBe(4);
  });

  it("are closed in works-council mode", async () => {
    const council = scopeOf({ mode: "worksCouncil" });
    await expect(aiShareByTeam(test.db, council, filter, now)).rejects.toMatchObject({ code: "restricted" });
    await expect(aiShareTotals(test.db, council, { ...filter, teams: ["berries"] }, now)).rejects.toMatchObject({ code: "restricted" });
  });
});
