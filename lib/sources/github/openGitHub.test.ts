import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ForgeBusy } from "@/lib/core/forge/forgeBusy";
import type { ForgeToken } from "@/lib/core/forge/forgeToken";
import { ForgeWorld } from "@/lib/fixtures/forge/forgeWorld";
import { type FakeForge, serveForge } from "@/lib/fixtures/forge/serveForge";
import { openGitHub } from "./openGitHub";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048, publicKeyEncoding: { type: "spki", format: "pem" }, privateKeyEncoding: { type: "pkcs8", format: "pem" } });
const world = new ForgeWorld();
const ada = world.account("ada");
world.repository("acme/shop");
const parent = world.team("acme", "payments", { name: "Payments", members: Array.from({ length: 130 }, (_, at) => world.account(`member${String(at)}`)) });
world.team("acme", "cards", { name: "Cards", parent, members: [ada] });

let forge: FakeForge;
beforeAll(async () => { forge = await serveForge(world, { app: { id: 12, publicKey, organisation: "acme" } }); });
beforeEach(() => { forge.meter.forget(); forge.meter.limits.graphql.used = 0; forge.meter.limits.core.used = 0; });
afterAll(async () => { await forge.close(); });

const open = (token: ForgeToken) => openGitHub({ apiUrl: forge.apiUrl, token, owner: "acme", send: (address, init) => fetch(address instanceof Request ? address.url : address, init), clock: () => Date.now(), secondMs: 1 });
const withToken = () => open({ kind: "token", token: forge.token });

it("an app asks with tokens of its installation, also git; a wrong key is refused without a word of it", async () => {
  const app = open({ kind: "app", appId: 12, privateKey });
  expect((await app.repositoriesNamed(["acme/shop"])).map(({ fullName }) => fullName)).toEqual(["acme/shop"]);
  expect(await app.gitToken()).toMatch(/^ghs_fake\d$/);
  expect(forge.installationTokens.size).toBe(1);
  expect(await app.check(["acme", "acme/nothing"])).toMatchObject({ login: "app 12", kind: "app", missing: [{ what: "acme/nothing" }] });
  const other = generateKeyPairSync("rsa", { modulusLength: 2048, publicKeyEncoding: { type: "spki", format: "pem" }, privateKeyEncoding: { type: "pkcs8", format: "pem" } });
  const error: unknown = await open({ kind: "app", appId: 12, privateKey: other.privateKey }).gitToken().catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: "refused" });
  expect(await open({ kind: "app", appId: 12, privateKey: "-----BEGIN PRIVATE KEY-----\nbm90aGluZw==\n-----END PRIVATE KEY-----" }).gitToken().catch((cause: unknown) => cause)).toMatchObject({ code: "refused", hint: expect.stringContaining("PEM") });
  expect(JSON.stringify(error)).not.toContain("PRIVATE KEY");
});

it("says whose token it is and what its scopes leave out", async () => {
  expect(await withToken().check(["acme"])).toMatchObject({ login: "byline-reader", missing: [] });
  forge.scopes = ["public_repo"];
  expect((await withToken().check(["acme"])).missing.map(({ what }) => what)).toEqual(["private repositories", "teams and their members", "public addresses of accounts, by which people are found in git"]);
  forge.scopes = ["repo", "admin:org", "user"];
  expect((await withToken().check(["acme", "nobody"])).missing).toMatchObject([{ what: "repositories of nobody" }]);
});

it("teams come with all of their own members", async () => {
  expect((await withToken().teamsOf("acme")).map(({ slug, parentId, members }) => [slug, parentId, members.length])).toEqual([["payments", null, 130], ["cards", String(parent.id), 1]]);
});

it("tells who may read a private repository, page by page, and asks nothing about a public one", async () => {
  const readers = [ada, ...Array.from({ length: 120 }, (_, at) => world.account(`reader${String(at)}`))];
  const lab = world.repository("acme/lab", { readers });
  const facts = { externalId: String(lab.id), fullName: "acme/lab", isPrivate: true };
  expect(await withToken().readersOf(facts)).toEqual(readers.map(({ externalId }) => externalId));
  expect(forge.meter.requests.map(({ what }) => what)).toEqual(Array(2).fill("rest /repos/{owner}/{repo}/collaborators"));
  expect(await withToken().readersOf({ ...facts, isPrivate: false })).toBe("everybody");
  expect(forge.meter.requests).toHaveLength(2);
  lab.isHidden = true;
  await expect(withToken().readersOf(facts)).rejects.toMatchObject({ code: "not-found" });
});

it("a limit that is used up ends it, and says until when", async () => {
  const seen = async () => await withToken().repositoriesNamed(["acme/shop"]).catch((error: unknown) => error);
  await seen();
  forge.meter.limits.graphql.used = 5_000;
  const busy = await seen();
  expect(busy).toBeInstanceOf(ForgeBusy);
  expect(busy).toMatchObject({ until: Math.ceil(forge.meter.limits.graphql.resetAt / 1_000) * 1_000 });
  forge.meter.limits.core.used = 5_000;
  forge.meter.limits.core.resetAt = Date.now() + 3_600_000;
  expect(await withToken().check([]).catch((error: unknown) => error)).toBeInstanceOf(ForgeBusy);
});

it("short troubles are waited for, and what stays is told in a sentence with a way out", async () => {
  for (const kind of ["502", "secondary", "429", "cut"] as const) forge.faults.next(kind);
  expect(await withToken().repositoriesNamed(["acme/shop"])).toHaveLength(1);
  forge.faults.next("sso");
  expect(await withToken().repositoriesNamed(["acme/shop"]).catch((error: unknown) => error)).toMatchObject({ code: "refused", message: "The organisation wants single sign-on for this token.", hint: "Authorise the token for the organisation at https://github.example/orgs/acme/sso" });
  forge.faults.next("502", 10);
  expect(await withToken().repositoriesNamed(["acme/shop"]).catch((error: unknown) => error)).toMatchObject({ code: "unreachable", message: "GitHub could not be reached (status 502)." });
});
