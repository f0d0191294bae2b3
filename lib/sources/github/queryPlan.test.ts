import { afterAll, beforeAll, expect, it } from "vitest";
import { ForgeWorld } from "@/lib/fixtures/forge/forgeWorld";
import { type FakeForge, serveForge } from "@/lib/fixtures/forge/serveForge";
import { openGitHub } from "./openGitHub";

// The arithmetic of docs/forges.md, held against the counters of the fake forge, which counts points by GitHub's own rule.
const [count, organisation, perHour] = [400, 50_000, 5_000];
const world = new ForgeWorld();
const ada = world.account("ada");
const shop = world.repository("acme/shop");
for (let number = 1; number <= count; number++) world.pull(shop, { number, author: ada, commits: Array.from({ length: 3 }, (_, at) => String(number * 10 + at).padStart(40, "0")), labels: ["bug"], updatedAt: Date.UTC(2026, 0, 1) + number * 60_000 });

let forge: FakeForge;
beforeAll(async () => { forge = await serveForge(world); });
afterAll(async () => { await forge.close(); });

const now = Date.UTC(2030, 0, 1);
const gitHub = () => openGitHub({ apiUrl: forge.apiUrl, token: { kind: "token", token: forge.token }, owner: "acme", send: (address, init) => fetch(address instanceof Request ? address.url : address, init), clock: () => now, secondMs: 1 });
const place = { cursor: {}, pullsUntil: null, issuesUntil: null, now, wants: { pulls: true, issues: false } };

it("a first sync costs 7 points for a hundred pull requests: 50,000 of them fit into one hour of GitHub's", async () => {
  forge.meter.forget();
  let [pulls, until] = [0, 0];
  for await (const page of gitHub().changesOf({ externalId: String(shop.id), fullName: "acme/shop" }, place, (listed) => Promise.resolve(new Set(listed.map(({ number }) => number))))) {
    pulls += page.pulls.length;
    until = page.pullsUntil ?? until;
  }
  expect(pulls).toBe(count);
  expect(until).toBe(Date.UTC(2026, 0, 1) + count * 60_000 + 1_000);
  const costs = (name: string) => forge.meter.requests.filter(({ what }) => what === `graphql ${name}`).map(({ cost }) => cost);
  expect(costs("PullList")).toEqual(Array.from({ length: count / 100 }, () => 1));
  expect(costs("Pulls")).toEqual(Array.from({ length: count / 50 }, () => 3));
  const points = (forge.meter.points * organisation) / count;
  expect(points).toBe(3_500);
  expect(points).toBeLessThan(perHour);
});

it("asking 300 repositories whether anything is new costs 6 points", async () => {
  const many = new ForgeWorld();
  for (let at = 0; at < 300; at++) many.repository(`big/r${String(at).padStart(3, "0")}`);
  const served = await serveForge(many);
  const source = openGitHub({ apiUrl: served.apiUrl, token: { kind: "token", token: served.token }, owner: "big", send: (address, init) => fetch(address instanceof Request ? address.url : address, init), clock: () => now, secondMs: 1 });
  let found = 0;
  for await (const page of source.repositoriesOf("big")) found += page.length;
  expect([found, served.meter.points]).toEqual([300, 6]);
  await served.close();
});

it("what changed since costs 1 point for the list and as much as it is", async () => {
  world.change(shop, 3, { updatedAt: Date.UTC(2026, 6, 1) });
  forge.meter.forget();
  const since = { ...place, pullsUntil: Date.UTC(2026, 5, 1) };
  for await (const _ of gitHub().changesOf({ externalId: String(shop.id), fullName: "acme/shop" }, since, (listed) => Promise.resolve(new Set(listed.map(({ number }) => number))))) expect(_.issues).toEqual([]);
  expect(forge.meter.points).toBe(2);
  expect([...forge.meter.told.keys()]).toEqual(["PullRequest acme/shop#3"]);
});
