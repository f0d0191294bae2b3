import { afterAll, beforeAll, expect, test } from "vitest";
import { visibleRepositories } from "@/lib/core/access/visibleRepositories";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { removeRepository } from "../repository/removeRepository";
import { readAccess } from "./readAccess";
import { listMembers, saveListed } from "./repositoryAccess";

let base: TestDatabase;
let id: number;
const owner = scopeOf({ reader: "ada" });
const now = new Date("2026-03-01T00:00:00Z");
beforeAll(async () => {
  base = await openTestDatabase();
  await base.db.user.createMany({ data: [{ id: "ada", name: "Ada", role: "owner" }, { id: "bea", name: "Bea", role: "member" }] });
  id = (await base.db.repository.create({ data: { slug: "yard", name: "yard", source: "/yard" } })).id;
  await base.db.organisation.update({ where: { id: 1 }, data: { figuresFor: "listed", detailsFor: "listed" } });
});
afterAll(() => base.close());

const sight = async (user: string) => visibleRepositories(await readAccess(base.db, user)).details;
const events = async () => (await base.db.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ actor, action, subject, detail }) => [actor, action, subject, detail]);

test("on the list and off it holds from the next request on, and stands in the audit log once", async () => {
  expect(await sight("bea")).toEqual([]);
  expect(await saveListed(base.db, owner, { slug: "yard", userId: "bea", isListed: true }, now)).toBe(true);
  expect(await saveListed(base.db, owner, { slug: "yard", userId: "bea", isListed: true }, now)).toBe(false);
  expect(await sight("bea")).toEqual([id]);
  expect(await listMembers(base.db, owner, "yard")).toEqual([{ id: "ada", name: "Ada", role: "owner", isListed: false }, { id: "bea", name: "Bea", role: "member", isListed: true }]);
  expect(await saveListed(base.db, owner, { slug: "yard", userId: "bea", isListed: false }, now)).toBe(true);
  expect(await sight("bea")).toEqual([]);
  const detail = { member: "bea" };
  expect(await events()).toEqual([["ada", "access.give", "yard", detail], ["ada", "access.take", "yard", detail]]);
});

test("nothing is listed of a repository or a member that is not there, and none that is not visible", async () => {
  for (const wrong of [{ slug: "nowhere", userId: "bea" }, { slug: "yard", userId: "zoe" }]) await expect(saveListed(base.db, owner, { ...wrong, isListed: true }, now)).rejects.toMatchObject({ code: "not-found" });
  await expect(saveListed(base.db, scopeOf({ figures: [] }), { slug: "yard", userId: "bea", isListed: true }, now)).rejects.toMatchObject({ code: "not-found" });
  await expect(listMembers(base.db, scopeOf({ figures: [] }), "yard")).rejects.toMatchObject({ code: "not-found" });
  expect(await base.db.repositoryAccess.count()).toBe(0);
});

test("a list goes with its repository", async () => {
  await saveListed(base.db, owner, { slug: "yard", userId: "bea", isListed: true }, now);
  await removeRepository(base.bulk, id, "ada");
  expect(await base.db.repositoryAccess.count()).toBe(0);
});
