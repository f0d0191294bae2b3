import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { connected, type Connected } from "@/lib/fixtures/forge/connected";
import { ForgeWorld } from "@/lib/fixtures/forge/forgeWorld";
import { type FakeForge, serveForge } from "@/lib/fixtures/forge/serveForge";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { ingestRepository } from "../ingest/ingestRepository";
import { judgePullsOf } from "./judgePulls";
import { syncForge } from "./syncForge";

const never = new AbortController().signal;
const world = new ForgeWorld();
const ada = world.account("ada");
const scripted = buildRepository([{ name: "root", files: { "a.ts": "const a = 1;\n" } }, { name: "topic", files: { "a.ts": "const a = 2;\n", "b.ts": "const b = 1;\n" } }, { name: "squash", parents: ["root"], files: { "a.ts": "const a = 2;\n", "b.ts": "const b = 1;\n" } }]);
const other = buildRepository([{ name: "one", files: { "x.ts": "const x = 1;\n" } }]);
const shop = world.repository("acme/shop", { path: scripted.path });
const second = world.repository("acme/second", { path: other.path });
world.pull(shop, { number: 7, author: ada, headSha: scripted.sha("topic"), mergeSha: scripted.sha("squash"), commits: [scripted.sha("topic")], mergedAt: Date.UTC(2026, 0, 8) });

let forge: FakeForge;
let test: TestDatabase;
let main: Connected;
beforeAll(async () => {
  forge = await serveForge(world);
  test = await openTestDatabase();
  main = await connected(test, forge, ["acme"]);
});
afterAll(async () => {
  await forge.close();
  await test.close();
});

const sync = () => syncForge(main.settings, main.id);
const stored = async (repository: { id: number }) => await test.db.forgeRepository.findUniqueOrThrow({ where: { forgeId_externalId: { forgeId: main.id, externalId: String(repository.id) } } });
const ours = async (repository: { id: number }) => await test.db.repository.findUniqueOrThrow({ where: { id: (await stored(repository)).repositoryId ?? 0 } });
const read = async () => { for (const id of (await sync()).due) await ingestRepository(main.settings, id, never); };
const said = async () => (await test.db.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ action, subject }) => `${action} ${subject}`);

it("repositories of a chosen organisation are added, read with the connection's token, and their pull requests found", async () => {
  const { due, added } = await sync();
  expect([added, due.length]).toEqual([2, 2]);
  for (const id of due) await ingestRepository(main.settings, id, never);
  const repository = await ours(shop);
  expect(repository).toMatchObject({ slug: "shop", source: `${forge.url}/acme/shop.git`, state: "ready", defaultBranch: "main" });
  expect(await test.db.changePull.findMany({ where: { repositoryId: repository.id } })).toMatchObject([{ changeOrdinal: 1, number: 7, by: "mergeSha" }]);
  // Read whole, there is nothing due.
  expect(await sync()).toMatchObject({ added: 0, due: [], pulls: 0 });
});

it("a token is seen by the forge alone and stands in no file, row or error", async () => {
  const secretText = forge.token;
  expect(forge.authorizations.length).toBeGreaterThan(5);
  const written = readdirSync(main.settings.mirrorsFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")).join("");
  expect(written.length).toBeGreaterThan(0);
  expect(written).not.toContain(secretText);
  forge.token = "ghp_another";
  const error: unknown = await sync().catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: "refused", hint: expect.stringContaining("store it in its place") });
  expect(await test.db.forge.findUniqueOrThrow({ where: { id: main.id } })).toMatchObject({ errorCode: "refused", errorMessage: "GitHub does not take this token." });
  const words = (each: unknown): string => (each instanceof Error ? `${each.message} ${each.stack ?? ""} ${JSON.stringify(each)} ${words(each.cause)}` : "");
  expect(words(error)).not.toContain(secretText);
  forge.token = secretText;
  forge.faults.next("sso");
  expect(await sync().catch((cause: unknown) => cause)).toMatchObject({ code: "refused", hint: expect.stringContaining("https://github.example/orgs/acme/sso") });
  await sync();
  expect(await test.db.forge.findUniqueOrThrow({ where: { id: main.id } })).toMatchObject({ errorCode: null });
  const rows = JSON.stringify([await test.db.forge.findMany(), await test.db.auditEvent.findMany({ select: { action: true, subject: true, detail: true } }), await test.db.repository.findMany({ select: { source: true, errorMessage: true } })]);
  expect(rows).not.toContain(secretText);
});

it("a renamed one stays the same, is read from its new address and keeps its name in addresses", async () => {
  const before = await ours(shop);
  world.rename(shop, "acme/store");
  await read();
  expect(await ours(shop)).toMatchObject({ id: before.id, slug: "shop", source: `${forge.url}/acme/store.git`, changeCount: before.changeCount });
  expect(await said()).toContain("forge.rename acme/store");
  expect(await test.db.repository.count()).toBe(2);
});

it("with its default branch renamed it is read on, and nothing is read twice", async () => {
  runGit(scripted.path, ["branch", "-m", "main", "trunk"]);
  runGit(scripted.path, ["symbolic-ref", "HEAD", "refs/heads/trunk"]);
  shop.defaultBranch = "trunk";
  await read();
  expect(await stored(shop)).toMatchObject({ defaultBranch: "trunk" });
  await ingestRepository(main.settings, (await ours(shop)).id, never);
  expect(await ours(shop)).toMatchObject({ defaultBranch: "trunk", changeCount: 2 });
});

it("an archived one keeps its figures and is asked like the others", async () => {
  shop.isArchived = true;
  expect(await sync()).toMatchObject({ errors: [] });
  expect(await stored(shop)).toMatchObject({ isArchived: true, goneAt: null });
});

it("gone private it is marked, keeps all that is stored, and comes back with what changed meanwhile", async () => {
  const { id } = await ours(shop);
  shop.isHidden = true;
  expect(await sync()).toMatchObject({ errors: [] });
  expect((await stored(shop)).goneAt).not.toBeNull();
  expect(await test.db.pullRequest.count({ where: { repositoryId: id } })).toBe(1);
  forge.meter.forget();
  await sync();
  expect(forge.meter.requests.filter(({ what }) => what.includes("PullList") || what.includes("Named"))).toEqual([]);
  world.change(shop, 7, { title: "Meanwhile", updatedAt: Date.UTC(2026, 6, 1) });
  shop.isHidden = false;
  expect(await sync()).toMatchObject({ pulls: 1, touched: [id] });
  await judgePullsOf(main.settings, id);
  expect(await stored(shop)).toMatchObject({ goneAt: null });
  expect(await said()).toEqual(expect.arrayContaining(["forge.gone acme/store", "forge.back acme/store"]));
});

it("moved to an organisation that is not chosen it is gone; one that was chosen by name is followed; removed it is gone, and another one of its name is another one", async () => {
  world.rename(second, "elsewhere/second");
  await sync();
  expect((await stored(second)).goneAt).not.toBeNull();
  await test.db.forge.update({ where: { id: main.id }, data: { chosen: ["acme", "elsewhere/second"] } });
  await sync();
  expect(await stored(second)).toMatchObject({ fullName: "elsewhere/second", goneAt: null });
  world.rename(second, "further/second");
  await sync();
  expect(await stored(second)).toMatchObject({ fullName: "further/second", goneAt: null });
  const { id } = await ours(shop);
  world.remove(shop);
  const successor = world.repository("acme/store", { path: other.path });
  await sync();
  expect((await stored(shop)).goneAt).not.toBeNull();
  expect(await stored(successor)).toMatchObject({ fullName: "acme/store", goneAt: null, repositoryId: null });
  expect(await test.db.pullRequest.count({ where: { repositoryId: id } })).toBe(1);
});

it("what somebody took away here is not brought back by the sync", async () => {
  const gone = world.repository("acme/unwanted", { path: other.path });
  await sync();
  const { id } = await ours(gone);
  await test.db.forgeRepository.updateMany({ where: { repositoryId: id }, data: { repositoryId: null } });
  await test.db.repository.delete({ where: { id } });
  await sync();
  expect(await stored(gone)).toMatchObject({ repositoryId: null });
});
