import { afterAll, beforeAll, expect, test } from "vitest";
import { visibleRepositories } from "@/lib/core/access/visibleRepositories";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { removeRepository } from "../repository/removeRepository";
import { readAccess } from "./readAccess";
import { listMembers, saveListed } from "./repositoryAccess";
import { readRepositoryReaders } from "./repositoryReaders";
import { saveReaders } from "./saveReaders";

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

const asking = { now, github: "https://github.com", gitlab: null };
const sight = async (user: string, minutes = 0) => visibleRepositories(await readAccess(base.db, user, { ...asking, now: new Date(now.getTime() + minutes * 60_000) })).details;
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

test("a forge's word opens details for the account it names, on its own server, for a quarter of an hour; silence closes them and says why", async () => {
  await base.db.organisation.update({ where: { id: 1 }, data: { detailsFor: "forge" } });
  await base.db.repositoryAccess.deleteMany();
  await base.db.account.create({ data: { userId: "bea", type: "oauth", provider: "github", providerAccountId: "42" } });
  const at = { forgeId: (await base.db.forge.create({ data: { kind: "github", name: "GitHub", webUrl: "https://github.com" } })).id, externalId: "R1" };
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  // Without a forge its list is asked; with one the list is not.
  await saveListed(base.db, owner, { slug: "yard", userId: "bea", isListed: true }, now);
  expect(await sight("bea")).toEqual([id]);
  await base.db.forgeRepository.create({ data: { ...at, fullName: "acme/yard", repositoryId: id } });
  expect(await sight("bea")).toEqual([]);
  await saveReaders(base.db, at, { isPublic: false, accounts: ["42"] }, now);
  expect(await sight("bea", 14)).toEqual([id]);
  expect(visibleRepositories(await readAccess(base.db, "bea", { ...asking, github: "https://github.example.org" })).details).toEqual([]);
  // Down: the last word counts for its time, then nobody's does.
  await saveReaders(base.db, at, { error: "GitHub does not answer." }, later(10));
  expect(await sight("bea", 14)).toEqual([id]);
  expect(await sight("bea", 15)).toEqual([]);
  expect(await sight("ada", 15)).toBe("all");
  expect(await readRepositoryReaders(base.db, id, { ...asking, now: later(15) })).toMatchObject({ forges: ["GitHub"], isTold: false, errorMessage: "GitHub does not answer.", checkedAt: now, members: new Set(), connected: new Set(["bea"]) });
  // Asked again it has taken her out; then everybody may.
  await saveReaders(base.db, at, { isPublic: false, accounts: ["43"] }, later(16));
  expect(await sight("bea", 16)).toEqual([]);
  await saveReaders(base.db, at, { isPublic: true, accounts: [] }, later(17));
  expect(await sight("bea", 17)).toEqual([id]);
  expect((await readRepositoryReaders(base.db, id, { ...asking, now: later(17) })).members).toEqual(new Set(["ada", "bea"]));
  await base.db.forgeRepository.updateMany({ data: { goneAt: later(17) } });
  expect(await sight("bea", 17)).toEqual([]);
  await base.db.forgeRepository.deleteMany();
});

test("a list goes with its repository", async () => {
  await saveListed(base.db, owner, { slug: "yard", userId: "bea", isListed: true }, now);
  await removeRepository(base.bulk, id, "ada");
  expect(await base.db.repositoryAccess.count()).toBe(0);
});
