import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { connected, type Connected } from "@/lib/fixtures/forge/connected";
import { dumpForge } from "@/lib/fixtures/forge/dumpForge";
import type { FaultKind } from "@/lib/fixtures/forge/fakeFaults";
import { ForgeWorld } from "@/lib/fixtures/forge/forgeWorld";
import { type FakeForge, serveForge } from "@/lib/fixtures/forge/serveForge";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { syncForge } from "./syncForge";

const world = new ForgeWorld();
const ada = world.account("ada", { email: "ada@example.org", name: "Ada Example" });
const bea = world.account("bea", { name: "Bea Example" });
const copilot = world.account("copilot-swe-agent[bot]", { externalId: "198982749" });
const sha = (number: number) => number.toString(16).padStart(40, "0");
const scripted = buildRepository([{ name: "one", files: { "a.txt": "a\n" } }]);
const shop = world.repository("acme/shop", { path: scripted.path, isPrivate: true });
const tools = world.repository("acme/tools", { path: scripted.path });
world.repository("acme/empty");
world.repository("acme/fork", { path: scripted.path, forkOf: shop });
for (let number = 1; number <= 130; number++) {
  world.pull(shop, {
    number, author: number % 7 === 0 ? copilot : ada, mergedBy: bea, assignees: number % 5 === 0 ? [bea] : [], mergeSha: sha(1_000 + number), headSha: sha(5_000 + number), labels: number % 3 === 0 ? ["bug", "p1"] : [], additions: number, deletions: 1, updatedAt: Date.UTC(2026, 0, 1) + Math.floor(number / 3) * 60_000,
    body: `Body ${String(number)}`, commits: Array.from({ length: number === 17 ? 340 : number % 4 }, (_, at) => sha(number * 1_000 + at)),
    reviews: Array.from({ length: number === 18 ? 120 : number % 3 }, (_, at) => ({ externalId: String(number * 1_000 + at), account: bea, state: at % 2 === 0 ? "approved" as const : "changesRequested" as const, submittedAt: Date.UTC(2026, 0, 2) + at * 1_000, sha: sha(number * 1_000) })),
    events: number % 6 === 0 ? [{ kind: "readyForReview", account: ada, subject: null, at: Date.UTC(2026, 0, 1, 5) }, { kind: "reviewRequested", account: ada, subject: bea, at: Date.UTC(2026, 0, 1, 6) }] : [],
    readyAt: number % 6 === 0 ? Date.UTC(2026, 0, 1, 5) : Date.UTC(2026, 0, number), closes: number % 9 === 0 ? [{ fullName: "", number: 501 }, { fullName: "acme/tools", number: 3 }] : [],
  });
}
for (let number = 501; number <= 620; number++) world.issue(shop, { number, type: number % 2 === 0 ? "Bug" : "", labels: ["bug"], author: bea, closedAt: number % 2 === 0 ? Date.UTC(2026, 1, 1) : null, updatedAt: Date.UTC(2026, 1, 1) + Math.floor(number / 30) * 1_000 });
world.pull(tools, { number: 1, author: null, headFrom: "", state: "open", mergedAt: null, closedAt: null, isDraft: true, readyAt: null, mergedBy: null, headSha: sha(1) });

let forge: FakeForge;
let test: TestDatabase;
let main: Connected;
let whole: Record<string, unknown[]>;
beforeAll(async () => {
  forge = await serveForge(world);
  test = await openTestDatabase();
  main = await connected(test, forge, ["acme"]);
});
afterAll(async () => {
  await forge.close();
  await test.close();
});

const counts = (dump: Record<string, unknown[]>) => Object.fromEntries(Object.entries(dump).map(([name, rows]) => [name, rows.length]));

it("stores what the forge has: every pull request with all of its parts, issues with their types, and asks for each once", async () => {
  forge.meter.forget();
  const result = await syncForge(main.settings, main.id);
  expect(result).toMatchObject({ repositories: 4, added: 2, pulls: 131, errors: [] });
  whole = await dumpForge(test.bulk);
  const pulls = [...shop.pulls.values(), ...tools.pulls.values()];
  const sum = (of: (pull: (typeof pulls)[number]) => number) => pulls.reduce((total, pull) => total + of(pull), 0);
  expect(counts(whole)).toMatchObject({ pulls: 131, commits: sum(({ commits }) => commits.length), reviews: sum(({ reviews }) => reviews.length), events: sum(({ events }) => events.length), closes: sum(({ closes }) => closes.length), issues: 120, repositories: 4 });
  const stored = await test.db.pullRequest.findFirstOrThrow({ where: { number: 18 } });
  expect({ ...stored, openedAt: stored.openedAt.getTime(), readyAt: stored.readyAt?.getTime() }).toMatchObject({ title: "Pull 18", headBranch: "topic-18", headFrom: "acme/shop", labels: ["bug", "p1"], openedAt: shop.pulls.get(18)?.openedAt, readyAt: Date.UTC(2026, 0, 1, 5), additions: 18 });
  expect(whole["accounts"]).toMatchObject([
    { identity: expect.stringContaining("198982749+copilot-swe-agent[bot]@"), row: { login: "copilot-swe-agent[bot]", kind: "bot" } },
    { identity: expect.stringContaining("+ada@"), row: { login: "ada", kind: "user", email: "ada@example.org", name: "Ada Example" } }, { row: { login: "bea", name: "Bea Example" } },
  ]);
  expect([...forge.meter.of("PullRequest").values()].filter((times) => times > 1 + 4)).toEqual([]);
  expect(forge.meter.of("PullRequest").size).toBe(131);
});

it("asks for nothing that did not change, and for what did once", async () => {
  forge.meter.forget();
  expect(await syncForge(main.settings, main.id)).toMatchObject({ pulls: 0, issues: 0, touched: [] });
  expect([...forge.meter.told.keys()]).toEqual([]);
  expect(forge.meter.requests.map(({ what }) => what)).toEqual(["graphql Repositories", "rest /user", "graphql Teams"]);
  world.change(shop, 40, { title: "Otherwise", updatedAt: Date.UTC(2026, 5, 1) });
  world.issue(shop, { ...shop.issues.get(520)!, labels: ["feature"], updatedAt: Date.UTC(2026, 5, 1) });
  forge.meter.forget();
  expect(await syncForge(main.settings, main.id)).toMatchObject({ pulls: 1, issues: 1 });
  expect([...forge.meter.told]).toEqual([["PullRequest acme/shop#40", 1], ["Issue acme/shop#520", 1]]);
  whole = await dumpForge(test.bulk);
});

/** As before its first sync: a database of one's own for each cut takes longer than the syncs. */
async function forget(fresh: TestDatabase): Promise<void> {
  await fresh.bulk.execute(`TRUNCATE "Repository", "ForgeRepository", "ForgeAccount", "ForgeIssue", "PullRequest", "PullCommit", "PullReview", "PullEvent", "PullIssue", "Identity", "Person" CASCADE`);
  await fresh.db.forge.updateMany({ data: { syncedAt: null, errorCode: null, errorMessage: null, errorHint: null } });
}

it("cut off at every request, it goes on and comes to the same rows", async () => {
  await withTestDatabase(async (fresh) => {
    const { settings, id } = await connected(fresh, forge, ["acme"]);
    forge.meter.forget();
    await syncForge(settings, id);
    expect(await dumpForge(fresh.bulk)).toEqual(whole);
    const total = forge.meter.requests.length;
    expect(total).toBeGreaterThan(12);
    for (let at = 1; at <= total; at++) {
      await forget(fresh);
      forge.meter.forget();
      let asked = 0;
      forge.faults.next("401", 1, () => ++asked === at);
      await syncForge(settings, id).catch((error: unknown) => expect(error).toMatchObject({ code: "refused" }));
      expect(asked).toBeGreaterThanOrEqual(at);
      await syncForge(settings, id);
      expect(await dumpForge(fresh.bulk), `cut at ${String(at)}`).toEqual(whole);
      // What was stored before the cut is not asked for again; what was being read is (a part of it may have come: a query more for each of its parts).
      const twice = [...forge.meter.of("PullRequest").entries()].filter(([name, times]) => times > 1 && !/#1[78]$/.test(name));
      expect(twice.length).toBeLessThanOrEqual(50);
    }
  });
}, 120_000);

it("in storms of bad gateways, secondary limits and cut connections it comes to the same rows", async () => {
  const kinds: readonly FaultKind[] = ["502", "secondary", "429", "cut", "cutInside"];
  await withTestDatabase(async (fresh) => {
    const { settings, id } = await connected(fresh, forge, ["acme"]);
    for (const seed of [1, 2]) {
      await forget(fresh);
      let state = seed;
      const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
      forge.faults.storm(() => (chance() < 0.4 ? (kinds[Math.floor(chance() * kinds.length)] ?? "502") : null));
      let tries = 0;
      for (let isWhole = false; !isWhole && tries < 20; tries++) isWhole = await syncForge(settings, id).then(({ errors }) => errors.length === 0, () => false);
      forge.faults.storm(null);
      expect(tries).toBeLessThan(20);
      expect(await dumpForge(fresh.bulk)).toEqual(whole);
    }
  });
}, 120_000);
