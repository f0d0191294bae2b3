import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { visibleRepositories } from "@/lib/core/access/visibleRepositories";
import type { ForgeSource } from "@/lib/core/forge/forgeSource";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { ForgeWorld } from "@/lib/fixtures/forge/forgeWorld";
import { type FakeForge, serveForge } from "@/lib/fixtures/forge/serveForge";
import { GitLabSource } from "@/lib/sources/gitlab/gitLabSource";
import { readAccess } from "@/lib/store/auth/readAccess";
import { refreshReaders } from "./refreshReaders";

const start = Date.UTC(2026, 6, 1);
let now = start;
let test: TestDatabase;
let forge: FakeForge;
let forgeId: number;
const world = new ForgeWorld();
const [ada, bea] = [world.account("ada"), world.account("bea")];
const [shop, yard] = [world.repository("acme/shop", { readers: [ada] }), world.repository("acme/yard", { isPrivate: false })];
const ids: number[] = [];

beforeAll(async () => {
  test = await openTestDatabase();
  forge = await serveForge(world, { scopes: null });
  await test.db.organisation.update({ where: { id: 1 }, data: { detailsFor: "forge" } });
  forgeId = (await test.db.forge.create({ data: { kind: "gitlab", name: "GitLab", webUrl: "https://gitlab.example" } })).id;
  for (const each of [shop, yard]) {
    const { id } = await test.db.repository.create({ data: { slug: each.fullName.slice(5), name: each.fullName, source: `/${each.fullName}` } });
    await test.db.forgeRepository.create({ data: { forgeId, externalId: String(each.id), fullName: each.fullName, isPrivate: each.isPrivate, repositoryId: id } });
    ids.push(id);
  }
  for (const account of [ada, bea]) {
    await test.db.user.create({ data: { id: account.login, name: account.login, role: "member" } });
    await test.db.account.create({ data: { userId: account.login, type: "oauth", provider: "gitlab", providerAccountId: account.externalId } });
  }
});
beforeEach(() => { forge.meter.forget(); });
afterAll(async () => {
  await forge.close();
  await test.close();
});

const gitLab = (): ForgeSource => new GitLabSource({ apiUrl: `${forge.url}/api/v4`, token: forge.token, fetch, now: () => now, wait: () => Promise.resolve() });
const refresh = (open: () => Promise<ForgeSource> = () => Promise.resolve(gitLab())) => refreshReaders({ db: test.db, clock: () => now, open }, new AbortController().signal);
const sees = async (user: string) => visibleRepositories(await readAccess(test.db, user, { now: new Date(now), github: null, gitlab: "https://gitlab.example" })).details;
const reason = async () => (await test.db.forgeReaders.findMany({ orderBy: { externalId: "asc" } })).map(({ errorMessage }) => errorMessage);

it("follows the forge: who may read there sees, and who is taken out sees no more after the next asking", async () => {
  expect(await sees("ada")).toEqual([]);
  await refresh();
  expect(await sees("ada")).toEqual(ids);
  expect(await sees("bea")).toEqual([ids[1]]);
  shop.readers = [bea];
  now += 4 * 60_000;
  await refresh();
  expect(forge.meter.requests).toHaveLength(3);
  now += 60_000;
  await refresh();
  expect(await sees("ada")).toEqual([ids[1]]);
  expect(await sees("bea")).toEqual(ids);
});

it("a forge that is down is believed for a quarter of an hour and then by nobody, with the reason; back, it opens again", async () => {
  now += 5 * 60_000;
  await refresh();
  forge.faults.storm(() => "502");
  for (let minutes = 5; minutes <= 10; minutes += 5) {
    now += 5 * 60_000;
    await refresh();
    expect(await sees("bea")).toEqual(ids);
  }
  now += 5 * 60_000;
  await refresh();
  expect(await sees("bea")).toEqual([]);
  expect(await reason()).toEqual(Array(2).fill(expect.stringContaining("status 502")));
  // It is not asked for every repository while it is down.
  expect(forge.meter.requests.length).toBeLessThanOrEqual(3 + 3 * 6);
  forge.faults.storm(null);
  now += 5 * 60_000;
  await refresh();
  expect(await sees("bea")).toEqual(ids);
  expect(await reason()).toEqual([null, null]);
});

it("what is gone there is nobody's, and a connection that cannot be opened says why", async () => {
  shop.isHidden = true;
  now += 5 * 60_000;
  await refresh();
  expect(await sees("bea")).toEqual([ids[1]]);
  now += 5 * 60_000;
  await refresh(() => Promise.reject(new Error("t0ps3cret")));
  expect(await reason()).toEqual(["It could not be asked.", "It could not be asked."]);
  await test.db.organisation.update({ where: { id: 1 }, data: { detailsFor: "listed" } });
  forge.meter.forget();
  now += 60 * 60_000;
  await refresh();
  expect(forge.meter.requests).toEqual([]);
});
