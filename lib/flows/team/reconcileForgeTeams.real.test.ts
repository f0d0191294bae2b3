import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { person } from "@/lib/fixtures/forge/pullOf";
import { saveAccounts } from "@/lib/store/forge/saveAccounts";
import { groupPeople } from "../people/groupPeople";
import { reconcileForgeTeams } from "./reconcileForgeTeams";

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.bulk.transaction(() => saveAccounts(test.bulk, { id: 1, host: "github.com" }, [person("ada", 1), person("bea", 2), person("cem", 3), { ...person("ci[bot]", 4), kind: "bot" }]));
  await groupPeople(test.db, "all");
});
afterAll(() => test.close());

const team = (externalId: string, members: string[], parentId: string | null = null) => ({ externalId, slug: `team-${externalId}`, name: `Team ${externalId}`, parentId, members: members.map((id) => person(id, Number(id))) });
const forge = { id: 1, kind: "github" as const };
const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? null;
async function stored() {
  const teams = await test.db.team.findMany({ orderBy: { id: "asc" } });
  const rows = await test.db.membership.findMany({ orderBy: { id: "asc" } });
  const names = new Map((await test.db.identity.findMany()).map(({ id, name }) => [id, name]));
  return { teams: teams.map(({ slug, parentId, endedAt }) => [slug, teams.find(({ id }) => id === parentId)?.slug ?? null, day(endedAt)]), rows: rows.map(({ teamId, identityId, from, until }) => [teams.find(({ id }) => id === teamId)?.slug, names.get(identityId), day(from), day(until)]) };
}

it("brings a forge's teams in, and keeps their past as they change", async () => {
  const first = [team("20", ["1", "4", "99"], "10"), team("10", ["2"])];
  expect(await reconcileForgeTeams(test.db, forge, first, new Date("2026-03-01T12:00:00Z"))).toEqual({ changed: true, passedOver: 2 });
  const begun = await stored();
  expect(begun).toEqual({ teams: [["team-20", "team-10", null], ["team-10", null, null]], rows: [["team-20", "ada", null, null], ["team-10", "bea", null, null]] });
  expect(await reconcileForgeTeams(test.db, forge, first, new Date("2026-03-02T12:00:00Z"))).toEqual({ changed: false, passedOver: 2 });
  expect(await stored()).toEqual(begun);

  // Ada moves to the other team, Cem is new, Bea's team is renamed.
  await reconcileForgeTeams(test.db, forge, [team("20", ["3"], "10"), { ...team("10", ["1", "2"]), name: "Core" }], new Date("2026-04-01T12:00:00Z"));
  expect((await stored()).rows).toEqual([["team-20", "ada", null, "2026-04-01"], ["team-10", "bea", null, null], ["team-20", "cem", "2026-04-01", null], ["team-10", "ada", "2026-04-01", null]]);
  expect((await test.db.team.findFirstOrThrow({ where: { externalId: "10" } })).name).toBe("Core");

  // One is dissolved.
  await reconcileForgeTeams(test.db, forge, [{ ...team("10", ["1", "2"]), name: "Core" }], new Date("2026-05-01T12:00:00Z"));
  const { teams, rows } = await stored();
  expect([teams[0], rows[2]]).toEqual([["team-20", "team-10", "2026-05-01"], ["team-20", "cem", "2026-04-01", "2026-05-01"]]);
  expect((await test.db.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ actor, action }) => [actor, action])).toEqual([["byline", "team.sync"], ["byline", "team.sync"], ["byline", "team.sync"]]);
});
