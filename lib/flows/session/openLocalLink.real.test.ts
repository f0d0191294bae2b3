import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { authAdapter } from "@/lib/store/auth/authAdapter";
import { createLocalLink } from "./createLocalLink";
import { openLocalLink } from "./openLocalLink";

const now = Date.parse("2026-11-23T12:00:00Z");
const minutes = (count: number) => now + count * 60_000;
let test: TestDatabase;
beforeAll(async () => { test = await openTestDatabase(); });
afterAll(async () => { await test.close(); });

async function newToken(): Promise<string> {
  return new URL(await createLocalLink(test.db, "http://127.0.0.1:4600", now)).searchParams.get("token") ?? "";
}

describe("the one-time link", () => {
  it("opens a session of the local owner once, and not twice", async () => {
    const token = await newToken();
    const first = await openLocalLink(test.db, token, minutes(1));
    expect(first.kind).toBe("open");
    if (first.kind === "open") {
      const session = await authAdapter(test.db).getSessionAndUser?.(first.sessionToken);
      expect(session?.user.id).toBe("local-owner");
    }
    expect(await openLocalLink(test.db, token, minutes(1))).toEqual({ kind: "refused", problem: "used" });
  });

  it("opens one session for any number of requests at the same moment", async () => {
    const token = await newToken();
    const before = await test.db.session.count();
    const results = await Promise.all(Array.from({ length: 8 }, () => openLocalLink(test.db, token, minutes(1))));
    expect(results.filter((result) => result.kind === "open")).toHaveLength(1);
    expect(await test.db.session.count()).toBe(before + 1);
  });

  it("is dead after ten minutes, to the millisecond, and stays so", async () => {
    const late = await newToken();
    expect(await openLocalLink(test.db, late, minutes(10))).toEqual({ kind: "refused", problem: "expired" });
    expect((await openLocalLink(test.db, late, minutes(1))).kind).toBe("refused");
    expect((await openLocalLink(test.db, await newToken(), minutes(10) - 1)).kind).toBe("open");
  });

  it.each(["", "x", "a".repeat(43), "a".repeat(5000), "' OR 1=1 --"])("refuses %j", async (token) => {
    expect((await openLocalLink(test.db, token, now)).kind).toBe("refused");
  });

  it("does not open with a token of another kind", async () => {
    const token = "b".repeat(43);
    await authAdapter(test.db).createVerificationToken?.({ identifier: "ada@example.org", token, expires: new Date(minutes(5)) });
    expect((await openLocalLink(test.db, token, now)).kind).toBe("refused");
  });

  it("leaves neither token in the database", async () => {
    const token = await newToken();
    const unused = await newToken();
    const opened = await openLocalLink(test.db, token, now);
    const stored = JSON.stringify([await test.db.session.findMany(), await test.db.verificationToken.findMany(), await test.db.auditEvent.count()]);
    expect(stored).not.toContain(unused);
    if (opened.kind === "open") expect(stored).not.toContain(opened.sessionToken);
  });
});
