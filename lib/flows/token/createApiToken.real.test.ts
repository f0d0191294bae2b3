import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { listApiTokens } from "@/lib/store/token/listApiTokens";
import { revokeApiToken } from "@/lib/store/token/revokeApiToken";
import { useApiToken } from "@/lib/store/token/useApiToken";
import { createApiToken } from "./createApiToken";
import { isTokenText } from "./isTokenText";

let base: TestDatabase;
beforeAll(async () => {
  base = await openTestDatabase();
  await base.db.user.createMany({ data: [{ id: "ada", name: "Ada" }, { id: "bob", name: "Bob" }] });
});
afterAll(async () => { await base.close(); });

const start = Date.parse("2026-11-23T12:00:00Z");
const at = (seconds: number) => new Date(start + seconds * 1000);
const day = 86_400;
const make = (days = 30) => createApiToken(base.db, "ada", { name: "nightly", days, scopes: ["reports:read"] }, at(0));
const use = (token: string, seconds: number) => useApiToken(base.db, token, "reports:read", at(seconds));

test("a token is its owner's until its last moment, and stands nowhere in the database", async () => {
  const token = await make(1);
  expect(token).toMatch(/^byl_[A-Za-z0-9_-]{49}$/);
  expect(isTokenText(token)).toBe(true);
  expect(await use(token, day - 1)).toMatchObject({ id: "ada" });
  expect(await use(token, day)).toBeNull();
  const stored = JSON.stringify([await base.db.apiToken.findMany(), (await base.db.auditEvent.findMany()).map(({ detail, subject }) => [detail, subject])]);
  expect(stored).toContain("nightly");
  expect(stored).not.toContain(token.slice(8, 30));
});

test("its use is noted at most once a minute", async () => {
  const token = await make();
  const noted = async () => (await base.db.apiToken.findFirst({ where: { lastUsedAt: { not: null } }, orderBy: { createdAt: "desc" }, select: { lastUsedAt: true }, take: 1 }))?.lastUsedAt?.getTime();
  await base.db.apiToken.updateMany({ data: { lastUsedAt: null } });
  await use(token, 0);
  await use(token, 59);
  expect(await noted()).toBe(at(0).getTime());
  await use(token, 60);
  expect(await noted()).toBe(at(60).getTime());
});

test("revoked it is dead at once; only its owner can revoke it", async () => {
  const token = await make();
  const id = (await listApiTokens(base.db, "ada"))[0]?.id ?? "";
  await base.db.apiToken.updateMany({ where: { id: { not: id } }, data: { revokedAt: at(0) } });
  const [mine] = (await listApiTokens(base.db, "ada")).filter(({ revokedAt }) => revokedAt === null);
  await expect(revokeApiToken(base.db, "bob", mine?.id ?? "", at(1))).rejects.toMatchObject({ code: "not-found" });
  expect(await use(token, 1)).not.toBeNull();
  expect(await revokeApiToken(base.db, "ada", mine?.id ?? "", at(2))).toBe("nightly");
  await revokeApiToken(base.db, "ada", mine?.id ?? "", at(3));
  expect(await use(token, 3)).toBeNull();
  expect(await base.db.auditEvent.count({ where: { action: "token.revoke", actor: "ada", subject: "nightly" } })).toBe(1);
  expect(await base.db.auditEvent.count({ where: { action: "token.create", actor: "ada" } })).toBeGreaterThan(0);
});

test("no end later than a year, no name with a line break, no token that is none", async () => {
  await expect(make(366)).rejects.toMatchObject({ code: "bad-input" });
  await expect(make(0)).rejects.toMatchObject({ code: "bad-input" });
  await expect(createApiToken(base.db, "ada", { name: "a\r\nSet-Cookie: x", days: 1, scopes: ["reports:read"] }, at(0))).rejects.toMatchObject({ code: "bad-input" });
  const token = await make();
  for (const wrong of ["", "byl_", token.slice(0, -1), `${token}a`, token.toUpperCase(), `${token.slice(0, 20)}${token[20] === "a" ? "b" : "a"}${token.slice(21)}`]) expect(isTokenText(wrong)).toBe(false);
});

test("a token goes with its owner", async () => {
  await base.db.user.create({ data: { id: "eve" } });
  const token = await createApiToken(base.db, "eve", { name: "x", days: 1, scopes: ["reports:read"] }, at(0));
  await base.db.user.delete({ where: { id: "eve" } });
  expect(await use(token, 1)).toBeNull();
});
