import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { readAccess } from "../auth/readAccess";
import { readPrivacy, savePrivacy } from "./privacySettings";

let base: TestDatabase;
beforeAll(async () => { base = await openTestDatabase(); });
afterAll(() => base.close());

test("the privacy mode is aggregate until an owner says otherwise; a change binds the next request and is audited, anything else is refused", async () => {
  expect(await readPrivacy(base.db)).toEqual({ mode: "aggregate", figuresFor: "everybody", detailsFor: "everybody" });
  const wanted = { mode: "worksCouncil", figuresFor: "everybody", detailsFor: "listed" } as const;
  await savePrivacy(base.db, wanted, "ada", new Date("2026-03-01T00:00:00Z"));
  expect(await readPrivacy(base.db)).toEqual(wanted);
  expect(await readAccess(base.db, "nobody", { now: new Date(0), github: null, gitlab: null })).toMatchObject({ mode: "worksCouncil" });
  expect(await base.db.auditEvent.findMany()).toMatchObject([{ actor: "ada", action: "privacy.change", detail: { before: { mode: "aggregate" }, after: wanted } }]);
  await expect(savePrivacy(base.db, { ...wanted, mode: "off" }, "ada", new Date())).rejects.toMatchObject({ code: "bad-input" });
  expect(await readPrivacy(base.db)).toEqual(wanted);
});
