import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ForgeIssueFacts, ForgePull } from "@/lib/core/forge/forgeFacts";
import type { SyncPlace } from "@/lib/core/forge/forgeSource";
import { ForgeWorld, type FakeRepository } from "@/lib/fixtures/forge/forgeWorld";
import { type FakeForge, serveForge } from "@/lib/fixtures/forge/serveForge";
import { GitLabSource } from "./gitLabSource";
import { readMergeRequest } from "./readMergeRequest";
import { gitLabMergeRequest } from "./gitLabShapes";

const now = Date.UTC(2026, 6, 1);
const sha = (number: number) => number.toString(16).padStart(40, "0");
const minute = 60_000;

let world: ForgeWorld;
let forge: FakeForge;
let shop: FakeRepository;
let waits: number[];
beforeEach(async () => {
  world = new ForgeWorld();
  shop = world.repository("acme/shop");
  waits = [];
  forge = await serveForge(world, { token: "glpat-t0ps3cret", scopes: null, now: () => now });
});
afterEach(() => forge.close());

const source = (token = "glpat-t0ps3cret") => new GitLabSource({ apiUrl: `${forge.url}/api/v4`, token, fetch, now: () => now, wait: (ms) => { waits.push(ms); return Promise.resolve(); } });
const place = (different: Partial<SyncPlace> = {}): SyncPlace => ({ cursor: {}, pullsUntil: null, issuesUntil: null, wants: { pulls: true, issues: true }, now, ...different });
const target = () => ({ externalId: String(shop.id), fullName: shop.fullName });

interface Synced { pulls: Map<number, ForgePull>; issues: Map<number, ForgeIssueFacts>; cursor: Readonly<Record<string, string>>; pullsUntil: number | null; issuesUntil: number | null }

/** Stores pages as the store does: a page and its cursor at once, killed after `most` of them. */
async function sync(into: Synced, most = Infinity): Promise<number> {
  let pages = 0;
  const choose = (listed: readonly { number: number; updatedAt: number }[]) => Promise.resolve(new Set(listed.filter(({ number, updatedAt }) => (into.pulls.get(number)?.updatedAt ?? -1) < updatedAt).map(({ number }) => number)));
  for await (const page of source().changesOf(target(), place({ cursor: into.cursor, pullsUntil: into.pullsUntil, issuesUntil: into.issuesUntil }), choose)) {
    for (const pull of page.pulls) into.pulls.set(pull.number, pull);
    for (const issue of page.issues) into.issues.set(issue.number, issue);
    into.cursor = page.cursor ?? into.cursor;
    into.pullsUntil = page.pullsUntil ?? into.pullsUntil;
    into.issuesUntil = page.issuesUntil ?? into.issuesUntil;
    if (++pages >= most) break;
  }
  return pages;
}
const nothing = (): Synced => ({ pulls: new Map(), issues: new Map(), cursor: {}, pullsUntil: null, issuesUntil: null });

function fill(): void {
  const [ada, bea, duo] = [world.account("ada", { email: "ada@example.org" }), world.account("bea"), world.account("duo", { kind: "bot", name: "Duo" })];
  for (let number = 1; number <= 130; number++) {
    const openedAt = Date.UTC(2026, 0, 1) + number * minute;
    world.pull(shop, {
      number, author: number % 2 === 0 ? ada : duo, mergedBy: bea, assignees: [ada], openedAt, readyAt: openedAt, mergedAt: openedAt + minute, closedAt: openedAt + minute, updatedAt: openedAt + minute, mergeSha: sha(number), headSha: sha(number + 1_000), commits: [sha(number + 2_000), sha(number + 1_000)],
      labels: ["bug"], closes: [{ fullName: "", number: 300 }, { fullName: "acme/other", number: 7 }], reviews: [{ externalId: String(7_000 + number), account: bea, state: "approved", submittedAt: openedAt + 30_000, sha: null }],
      events: [{ kind: "reviewRequested", account: ada, subject: bea, at: openedAt + 10_000 }, { kind: "autoMerge", account: ada, subject: null, at: openedAt + 20_000 }],
    });
  }
  for (let number = 301; number <= 420; number++) world.issue(shop, { number, labels: ["bug"], author: ada, type: number % 2 === 0 ? "incident" : "" });
}

describe("GitLab", () => {
  it("tells merge requests and issues whole, as the forge has them; what is stored is not asked again", async () => {
    fill();
    const synced = nothing();
    await sync(synced);
    expect([...synced.pulls.values()]).toEqual([...shop.pulls.values()]);
    expect([...synced.issues.values()]).toEqual([...shop.issues.values()]);
    expect(synced).toMatchObject({ cursor: {}, pullsUntil: now - minute, issuesUntil: now - minute });
    expect([...forge.meter.of("MergeRequest").values()].every((times) => times === 4)).toBe(true);
    forge.meter.forget();
    await sync(synced);
    expect(forge.meter.requests.map(({ what }) => what)).toEqual(["gitlab /projects/:id/merge_requests", "gitlab /projects/:id/issues"]);
  });

  it("killed after any page and run again it is the same, through 502s and 429s, and with a page of one and the same time", async () => {
    fill();
    for (const [number, pull] of shop.pulls) if (number > 20) shop.pulls.set(number, { ...pull, updatedAt: Date.UTC(2026, 2, 1) });
    const kinds = ["502", "429", null, null, "cut"] as const;
    let drawn = 0;
    forge.faults.storm(() => kinds[drawn++ % kinds.length] ?? null);
    const synced = nothing();
    let runs = 0;
    while (synced.issuesUntil === null && runs++ < 20) await sync(synced, 1);
    expect([...synced.pulls.values()].sort((one, other) => one.number - other.number)).toEqual([...shop.pulls.values()]);
    expect([...synced.issues.values()]).toEqual([...shop.issues.values()]);
    expect(runs).toBeLessThan(9);
    expect(Math.max(...waits)).toBeLessThanOrEqual(32_000);
  });

  it("a merge request that changes while its list is read is not passed over, nor is its neighbour", async () => {
    fill();
    const synced = nothing();
    await sync(synced, 1);
    world.change(shop, 3, { title: "changed", updatedAt: now });
    await sync(synced);
    expect(synced.pulls.size).toBe(130);
    expect(synced.pulls.get(3)?.title).toBe("changed");
  });

  it.each([
    ["a merge commit", { merge_commit_sha: sha(1), squash_commit_sha: sha(2) }, sha(1)], ["a squash that was fast-forwarded", { merge_commit_sha: null, squash_commit_sha: sha(2) }, sha(2)], ["a rebase that was fast-forwarded", { merge_commit_sha: null, squash_commit_sha: null }, sha(3)],
    ["one that was never merged", { merge_commit_sha: null, squash_commit_sha: null, state: "closed" }, null],
  ])("%s is known by its commit on the branch", async (_, different, expected) => {
    const request = gitLabMergeRequest.parse({ iid: 1, title: "t", state: "merged", author: null, source_branch: "a", target_branch: "main", target_project_id: 1, source_project_id: 1, sha: sha(3), labels: [], created_at: "2026-01-01T00:00:00Z", updated_at: "2026-01-01T00:00:00Z", ...different });
    const client = { all: () => Promise.resolve([]) };
    expect((await readMergeRequest(Object.assign(Object.create(null), { client, accounts: { of: () => Promise.resolve(null) }, projectId: "1", fullName: "acme/shop", nameOf: () => Promise.resolve("") }), request)).mergeSha).toBe(expected);
  });

  it("lists a group's projects with forks and former names, subgroups as teams, and who may read", async () => {
    const [ada, guest] = [world.account("ada"), world.account("gus", { name: "Guest" })];
    const fork = world.repository("bea/shop", { forkOf: shop, isPrivate: false, isArchived: true });
    world.repository("acme/hidden", { isHidden: true });
    const [core, inner] = [world.team("acme", "core", { members: [ada] })].flatMap((team) => [team, world.team("acme", "inner", { parent: team })]);
    shop.readers = [ada, guest];
    const listed = [];
    for await (const page of source().repositoriesOf("acme")) listed.push(...page);
    expect(listed).toMatchObject([{ externalId: String(shop.id), fullName: "acme/shop", isPrivate: true, forkOf: null, cloneUrl: `${forge.url}/acme/shop.git`, headSha: null }]);
    world.rename(shop, "acme/store");
    expect(await source().repositoriesNamed(["acme/shop", "bea/shop", "acme/hidden", "acme/nowhere"])).toMatchObject([{ fullName: "acme/store" }, { forkOf: String(shop.id), isPrivate: false, isArchived: true }]);
    expect(await source().teamsOf("acme")).toEqual([{ externalId: String(core?.id), slug: "core", name: "core", parentId: null, members: [ada] }, { externalId: String(inner?.id), slug: "core-inner", name: "inner", parentId: String(core?.id), members: [] }]);
    expect(await source().readersOf(target())).toEqual([ada.externalId]);
    expect(await source().readersOf({ externalId: String(fork.id) })).toBe("everybody");
  });
});

describe("what is wrong with a token is said in words, without the token", () => {
  it("a wrong one, one without the scope, a group it does not open", async () => {
    await expect(source("glpat-wr0ng").check([])).rejects.toMatchObject({ code: "refused", hint: expect.stringContaining("read_api") });
    forge.scopes = ["read_user"];
    expect((await source().check(["acme"])).missing.map(({ what }) => what)).toEqual(["Merge requests, issues and members: the token lacks the scope read_api", "Private code: the token lacks the scope read_repository"]);
    forge.scopes = ["read_api", "read_repository"];
    expect(await source().check(["acme", "acme/shop", "nowhere"])).toMatchObject({ login: "byline-reader", missing: [{ what: "nowhere" }] });
  });

  const answering = (status: number, body: object, headers: Record<string, string> = {}) => new GitLabSource({ apiUrl: "https://gitlab.example/api/v4", token: "glpat-t0ps3cret", now: () => now, wait: () => Promise.resolve(), fetch: () => Promise.resolve(Response.json(body, { status, headers })) });
  it.each([
    ["expired", 401, { error: "invalid_token", error_description: "Token is expired. You can either do re-authorization or token refresh." }, "has expired"], ["no member", 403, { message: "403 Forbidden" }, "does not let"], ["another kind of server", 200, { hello: "world" }, "another form"],
    ["down", 503, { message: "503" }, "status 503"],
  ])("%s", async (_, status, body, words) => {
    const error: unknown = await answering(status, body).readersOf({ externalId: "1" }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ message: expect.stringContaining(words) });
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain("t0ps3cret");
  });

  it("a limit that lasts is handed up with its end", async () => {
    await expect(answering(429, {}, { "retry-after": "600" }).readersOf({ externalId: "1" })).rejects.toMatchObject({ name: "AppError", until: now + 600_000 });
    await expect(answering(429, {}, { "ratelimit-reset": String(now / 1_000 + 900) }).readersOf({ externalId: "1" })).rejects.toMatchObject({ until: now + 900_000 });
  });
});
