import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { authAdapter, localOwner } from "./authAdapter";

let base: TestDatabase;
beforeAll(async () => { base = await openTestDatabase(); });
afterAll(() => base.close());
const expires = new Date("2027-01-01T00:00:00.000Z");

test("a session is found by its token, which is not stored, and is gone once deleted", async () => {
  const adapter = authAdapter(base.db);
  const owner = await localOwner(base.db, "Ada");
  expect(await localOwner(base.db, "Other")).toEqual(owner);
  await adapter.createSession?.({ sessionToken: "s3cret", userId: owner.id, expires });
  expect(await adapter.getSessionAndUser?.("s3cret")).toEqual({ session: { sessionToken: "s3cret", userId: owner.id, expires }, user: owner });
  expect(JSON.stringify(await base.db.session.findMany())).not.toContain("s3cret");
  const later = new Date("2028-01-01T00:00:00.000Z");
  expect(await adapter.updateSession?.({ sessionToken: "s3cret", expires: later })).toMatchObject({ expires: later });
  await adapter.deleteSession?.("s3cret");
  expect(await adapter.getSessionAndUser?.("s3cret")).toBeNull();
});

test("a sign-in token works once, also when two requests bring it together", async () => {
  const adapter = authAdapter(base.db);
  await adapter.createVerificationToken?.({ identifier: "local", token: "once", expires });
  expect(JSON.stringify(await base.db.verificationToken.findMany())).not.toContain("once");
  expect(await adapter.useVerificationToken?.({ identifier: "somebody", token: "once" })).toBeNull();
  const answers = await Promise.all([1, 2, 3].map(() => adapter.useVerificationToken?.({ identifier: "local", token: "once" })));
  expect(answers.filter((answer) => answer !== null)).toEqual([{ identifier: "local", token: "once", expires }]);
});

test("people by address and by account", async () => {
  const adapter = authAdapter(base.db);
  const made = await adapter.createUser?.({ name: "Bea", email: "bea@example.org", emailVerified: null });
  if (made === undefined) throw new Error("no user");
  await adapter.linkAccount?.({ userId: made.id, type: "oauth", provider: "github", providerAccountId: "7", access_token: "never kept" });
  expect(await adapter.getUserByAccount?.({ provider: "github", providerAccountId: "7" })).toEqual(made);
  expect(await adapter.getUserByEmail?.("bea@example.org")).toEqual(made);
  expect(await adapter.getUserByEmail?.("")).toBeNull();
  await adapter.deleteUser?.(made.id);
  expect(await adapter.getUserByAccount?.({ provider: "github", providerAccountId: "7" })).toBeNull();
});
