import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { auditChoices } from "./auditChoices";
import { listAuditEvents } from "./listAuditEvents";
import { saveAuditEvent } from "./saveAuditEvent";

let base: TestDatabase;
beforeAll(async () => {
  base = await openTestDatabase();
  await base.db.user.create({ data: { id: "u1", name: "Ada" } });
  for (let i = 0; i < 7; i++) await saveAuditEvent(base.db, { actor: i % 2 === 0 ? "u1" : "gone", action: i < 5 ? "repository.add" : "repository.retry", subject: `r${String(i)}`, detail: {} }, new Date(1_700_000_000_000));
});
afterAll(async () => { await base.close(); });

const all = { action: null, actor: null, before: null, limit: 100 };

test("newest first, a page after the other, and what is added meanwhile shifts nothing", async () => {
  const first = await listAuditEvents(base.db, { ...all, limit: 3 });
  expect(first.map(({ subject }) => subject)).toEqual(["r6", "r5", "r4"]);
  await saveAuditEvent(base.db, { actor: "u1", action: "late", subject: "r7", detail: {} }, new Date(1_700_000_000_000));
  const second = await listAuditEvents(base.db, { ...all, limit: 3, before: first.at(-1)?.id ?? null });
  expect(second.map(({ subject }) => subject)).toEqual(["r3", "r2", "r1"]);
});

test("narrowed to an action and an actor; who is gone keeps an id", async () => {
  const found = await listAuditEvents(base.db, { ...all, action: "repository.add", actor: "gone" });
  expect(found.map(({ subject, actorName }) => `${subject} ${actorName}`)).toEqual(["r3 gone", "r1 gone"]);
  const { actions, actors } = await auditChoices(base.db);
  expect(actions).toContain("repository.retry");
  expect(actors).toContainEqual({ id: "u1", name: "Ada" });
});

test("a line holds ids of members and no name; what is shown is the name of now, or a tombstone", async () => {
  await base.db.erasure.create({ data: { label: "3f2a", addresses: [], accounts: ["gone"], requestedBy: "u1", requestedAt: new Date(0) } });
  for (const member of ["u1", "gone"]) await saveAuditEvent(base.db, { actor: "gone", action: "access.give", subject: "r", detail: { member } }, new Date(1_700_000_000_000));
  const found = await listAuditEvents(base.db, { ...all, action: "access.give", actor: "gone" });
  expect(found.map(({ actorName, detail }) => [actorName, detail["name"]])).toEqual([["erased person 3f2a", "erased person 3f2a"], ["erased person 3f2a", "Ada"]]);
  await base.db.erasure.deleteMany();
});

test("a line is never changed, removed or swept away with the table", async () => {
  const before = await base.db.auditEvent.count();
  await expect(base.bulk.execute(`UPDATE "AuditEvent" SET "subject" = 'x'`)).rejects.toThrow();
  await expect(base.bulk.execute(`DELETE FROM "AuditEvent"`)).rejects.toThrow();
  await expect(base.bulk.execute(`TRUNCATE "AuditEvent"`)).rejects.toThrow();
  await expect(base.db.auditEvent.deleteMany()).rejects.toThrow();
  expect(await base.db.auditEvent.count({ where: { subject: { not: "x" } } })).toBe(before);
});
