import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildSources, buildWorld, type World } from "@/lib/fixtures/scope/buildWorld";
import { worldTime } from "@/lib/fixtures/scope/worldTime";
import { publicFigures } from "@/lib/store/publicFigure/publicFigures";
import { answerPublicFigure } from "./answerPublicFigure";

const time = vi.hoisted(() => ({ now: 0 }));
vi.mock("server-only", () => ({}));
vi.mock("@/lib/clock", () => ({ systemClock: () => time.now }));

const sources = buildSources();
let world: World;
const by = { actor: "owner", now: new Date(worldTime) };

beforeAll(async () => {
  time.now = worldTime;
  world = await buildWorld(["open"], sources);
  vi.stubEnv("DATABASE_URL", world.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
  for (const { path } of sources.values()) rmSync(path, { recursive: true, force: true });
});

async function take(key: string): Promise<{ status: number; text: string; headers: Headers }> {
  // What was drawn before is kept for ten minutes.
  time.now += 11 * 60_000;
  const answer = await answerPublicFigure(new Request(`http://127.0.0.1:4600/api/public/${key}.svg`, { headers: { "x-byline-socket": "203.0.113.5" } }), { params: Promise.resolve({ name: `${key}.svg` }) });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

test("what an owner shows is there for whoever has the key, until it is ended, the owner is one no longer, or the mode closes it", async () => {
  await publicFigures.make(world.db, { kind: "badge", slug: "open-yard" }, by);
  await publicFigures.make(world.db, { kind: "picture", slug: "" }, by);
  const [picture, badge] = await publicFigures.list(world.db);
  if (badge === undefined || picture === undefined) throw new Error("not made");

  const shown = await take(badge.key);
  expect([shown.status, shown.headers.get("content-type"), shown.headers.get("set-cookie"), shown.headers.get("cache-control")]).toEqual([200, "image/svg+xml; charset=utf-8", null, "public, max-age=600"]);
  // The range and what it is counted of, for who points at it.
  expect(shown.text).toMatch(/<title id="t">AI-merged share of [^<]+: [\d.–]+\s% of \d+ merged lines in \d+ changes, [^<]+\. It lies between /);
  const drawn = await take(picture.key);
  expect(drawn.status).toBe(200);
  expect(drawn.text).toContain("<polyline");
  for (const { text } of [shown, drawn]) expect(text).not.toMatch(/<script|href=|Author|@example|NaN|undefined/);

  const nothing = await take("x".repeat(43));
  expect(nothing.status).toBe(404);
  await world.db.organisation.update({ where: { id: 1 }, data: { privacyMode: "worksCouncil" } });
  expect(await take(badge.key)).toMatchObject({ status: 404, text: nothing.text });
  await world.db.organisation.update({ where: { id: 1 }, data: { privacyMode: "open" } });
  await world.db.user.update({ where: { id: "owner" }, data: { role: "lead" } });
  expect(await take(badge.key)).toMatchObject({ status: 404, text: nothing.text });
  await world.db.user.update({ where: { id: "owner" }, data: { role: "owner" } });
  expect((await take(badge.key)).status).toBe(200);
  await publicFigures.end(world.db, badge.id, by);
  expect(await take(badge.key)).toMatchObject({ status: 404, text: nothing.text });
  await expect(publicFigures.end(world.db, badge.id, by)).rejects.toThrow("no longer");
  expect(await world.db.auditEvent.count({ where: { action: { in: ["figure.show", "figure.hide"] } } })).toBe(3);
});

test("guesses are held back", async () => {
  const guesses = await Promise.all(Array.from({ length: 40 }, () => answerPublicFigure(new Request("http://127.0.0.1:4600/x", { headers: { "x-byline-socket": "198.51.100.7" } }), { params: Promise.resolve({ name: `${"y".repeat(43)}.svg` }) })));
  expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([404, 429]));
});
