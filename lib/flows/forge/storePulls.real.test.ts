import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { ingestPath, ingestSettingsOf } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { judgePullsOf } from "./judgePulls";
import { checkPulls, storePulls } from "./storePulls";

const scripted = buildRepository([
  { name: "root", files: { "a.ts": "const a = 1;\n" } },
  { name: "agent", files: { "b.ts": "const b = 1;\nconst c = 2;\n" } },
  { name: "declared", files: { "d.ts": "const d = 1;\nconst e = 2;\nconst f = 3;\n" } },
]);
const other = buildRepository([{ name: "only", files: { "z.ts": "const z = 1;\n" } }]);

const line = (different: object) => JSON.stringify({ repository: "acme/shop", number: 1, state: "merged", title: "t", openedAt: "2026-01-03T10:00:00Z", mergedAt: "2026-01-03T12:00:00Z", updatedAt: "2026-01-03T12:00:00Z", ...different });
const text = [
  line({ number: 1, author: { login: "copilot-swe-agent[bot]", id: "198982749", type: "bot" }, mergeSha: scripted.sha("agent") }),
  line({ number: 2, author: { login: "ada", id: "9", type: "user" }, mergeSha: scripted.sha("declared"), body: "🤖 Generated with [Claude Code](https://claude.com/claude-code)" }),
  line({ repository: "acme/elsewhere", number: 3 }),
  JSON.stringify({ repository: "acme/shop", issue: 7, title: "Broken", labels: ["bug"], openedAt: "2026-01-01T00:00:00Z" }),
].join("\n");

let test: TestDatabase;
let id: number;
beforeAll(async () => {
  test = await openTestDatabase();
  id = await ingestPath(test, scripted.path);
  await test.db.repository.update({ where: { id }, data: { slug: "shop", webUrl: "https://github.com/Acme/Shop" } });
});
afterAll(async () => { await test.close(); });

const world = () => ({ db: test.db, bulk: test.bulk, actor: "ada", now: new Date("2026-02-01T00:00:00Z") });
const take = (given: string, different: { repository?: string; otherwise?: string } = {}) => storePulls(world(), { name: "pulls.ndjson", repository: "", otherwise: "", ...different }, checkPulls({ name: "pulls.ndjson", text: given }));
const sums = async () => (await test.bulk.query(z.object({ proven: z.number(), declared: z.number(), unknown: z.number() }), `SELECT sum("proven")::int AS proven, sum("declared")::int AS declared, sum("unknown")::int AS unknown FROM "ChangeLines" WHERE "repositoryId" = ${String(id)}`))[0];

it("a file proves and declares as a forge does; the same again, and an older one, change nothing", async () => {
  expect(await sums()).toEqual({ proven: 0, declared: 0, unknown: 6 });
  expect(await take(text)).toEqual({ stored: [{ id, slug: "shop", pulls: 2, issues: 1 }], elsewhere: [{ name: "acme/elsewhere", lines: 1 }] });
  await judgePullsOf(ingestSettingsOf(test, scripted.path), id);
  expect(await sums()).toEqual({ proven: 2, declared: 3, unknown: 1 });
  expect(await test.db.forge.findMany()).toMatchObject([{ kind: "files", name: "Files of github.com", webUrl: "https://github.com", syncedAt: world().now }]);
  expect(await test.db.identity.findMany({ where: { email: { contains: "noreply" } }, orderBy: { email: "asc" } })).toMatchObject([{ email: "198982749+copilot-swe-agent[bot]@users.noreply.github.com" }, { email: "9+ada@users.noreply.github.com" }]);
  const before = await dumpLedger(test.url);
  await take(text);
  await take(line({ number: 2, updatedAt: "2026-01-03T11:00:00Z", body: "" }));
  await judgePullsOf(ingestSettingsOf(test, scripted.path), id);
  expect(await dumpLedger(test.url)).toEqual(before);
  expect((await test.db.auditEvent.findMany({ where: { action: "pulls.file" } })).map(({ actor, subject, detail }) => [actor, subject, detail])[0]).toEqual(["ada", "shop", { file: "pulls.ndjson", pulls: 2, issues: 1 }]);
});

it("a broken file stores nothing and loses nothing, and says where it broke", async () => {
  const before = await test.db.pullRequest.count();
  expect(() => checkPulls({ name: "p", text: `${text}\n${line({ number: 9 }).slice(0, 40)}` })).toThrow("Line 5 of p cannot be used: it ends in the middle: the file is cut off.");
  expect(await test.db.pullRequest.count()).toBe(before);
});

it("a file says whose it is, or somebody does, or there is only one", async () => {
  const nameless = JSON.stringify({ number: 20, state: "open", title: "t", openedAt: "2026-01-03T10:00:00Z" });
  expect((await take(nameless)).stored).toMatchObject([{ slug: "shop" }]);
  const second = await ingestPath(test, other.path);
  await test.db.repository.update({ where: { id: second }, data: { slug: "yard" } });
  await expect(take(nameless)).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining("Line 1") });
  expect((await take(nameless, { otherwise: "yard" })).stored).toMatchObject([{ id: second, pulls: 1 }]);
  expect((await take(text, { repository: "yard" })).stored).toMatchObject([{ id: second, pulls: 3, issues: 1 }]);
  await expect(take(line({ repository: "acme/elsewhere" }))).rejects.toMatchObject({ code: "not-found", message: expect.stringContaining("acme/elsewhere") });
  await expect(take(nameless, { repository: "nowhere" })).rejects.toMatchObject({ code: "not-found" });
  expect((await take(line({ repository: "https://user:pw@github.com/acme/shop.git" }))).stored).toMatchObject([{ slug: "shop" }]);
});
