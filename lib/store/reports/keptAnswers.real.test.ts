import { expect, it } from "vitest";
import { filterSchema } from "@/lib/core/report/filter";
import { withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { keptAnswers } from "./keptAnswers";

it("an answer is made once for who may see the same, and anew when something was read, said, set or failed", async () => {
  await withTestDatabase(async ({ db }) => {
    const [now, all] = [new Date("2026-11-23T10:00:00Z"), filterSchema.parse({})];
    await db.repository.create({ data: { id: 1, slug: "a", name: "a", source: "/a" } });
    const keep = keptAnswers.keeper<number>();
    let made = 0;
    const ask = (scope = scopeOf(), filter = all, at = now) => keep(db, scope, filter, at, () => Promise.resolve(++made));
    expect([await ask(), await ask()]).toEqual([1, 2]);
    keptAnswers.begin();
    expect([await ask(), await ask(), await ask(scopeOf({ reader: "another" }))]).toEqual([3, 3, 3]);
    expect([await ask(scopeOf({ figures: [1] })), await ask(scopeOf({ role: "viewer" })), await ask(scopeOf(), filterSchema.parse({ view: "strict" })), await ask(scopeOf(), all, new Date("2026-11-23T11:00:00Z")), await ask()]).toEqual([4, 5, 6, 7, 3]);
    const changes = [
      () => db.repository.update({ where: { id: 1 }, data: { fence: 1 } }), () => db.repository.update({ where: { id: 1 }, data: { readAt: now } }), () => db.team.create({ data: { id: 1, slug: "t", name: "T" } }), () => db.team.update({ where: { id: 1 }, data: { name: "U" } }),
      () => db.membership.create({ data: { teamId: 1, identityId: 1, madeBy: "ada", madeAt: now } }), () => db.organisation.update({ where: { id: 1 }, data: { timeZone: "Asia/Tokyo" } }), () => db.correction.create({ data: { sha: new Uint8Array(20), says: "unknown", reason: "a slip", madeBy: "ada", madeAs: "owner", madeAt: now } }),
    ];
    for (const [at, change] of changes.entries()) { await change(); expect([await ask(), await ask()]).toEqual([8 + at, 8 + at]); }
    const failing = keptAnswers.keeper<number>();
    await expect(failing(db, scopeOf(), all, now, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await failing(db, scopeOf(), all, now, () => Promise.resolve(1))).toBe(1);
  });
});
