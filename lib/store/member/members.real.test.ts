import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { authAdapter, localOwner } from "../auth/authAdapter";
import { createMember } from "./createMember";
import { invite, listInvitations, withdrawInvitation } from "./invitations";
import { changeRole, listMembers, removeMember } from "./members";
import { openInvitation } from "./openInvitation";
import { readJoinRules } from "./readJoinRules";
import { saveJoinRules } from "./saveJoinRules";
import { endSessions, listSessions, noteSeen } from "./sessions";
import { openAudited } from "./openAudited";

const now = new Date("2026-11-23T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
let base: TestDatabase;
beforeAll(async () => { base = await openTestDatabase(); });
afterAll(async () => { await base.close(); });
beforeEach(async () => {
  await base.db.user.deleteMany();
  await base.db.invitation.deleteMany();
  await base.db.user.createMany({ data: [{ id: "ada", name: "Ada", email: "ada@example.org", role: "owner" }, { id: "eve", name: "Eve", email: "eve@example.org", role: "owner" }, { id: "bob", name: "Bob", email: "bob@example.org", role: "member" }] });
});

const roles = async () => Object.fromEntries((await listMembers(base.db, now)).map(({ id, role }) => [id, role]));
const audited = async (action: string) => (await base.db.auditEvent.findMany({ where: { action }, orderBy: { id: "asc" } })).map(({ actor, subject, detail }) => ({ actor, subject, detail }));

describe("members", () => {
  it("change roles, each with a line in the log", async () => {
    expect(await changeRole(base.db, { id: "bob", role: "lead" }, "ada", now)).toBe("Bob");
    expect(await roles()).toEqual({ ada: "owner", eve: "owner", bob: "lead" });
    expect(await audited("member.role")).toEqual([{ actor: "ada", subject: "bob", detail: { before: "member", after: "lead" } }]);
  });

  it("keep their last owner, also when two owners take each other's place at the same moment", async () => {
    const tries = await Promise.allSettled([changeRole(base.db, { id: "ada", role: "viewer" }, "eve", now), removeMember(base.db, "eve", "ada", now), changeRole(base.db, { id: "eve", role: "viewer" }, "ada", now)]);
    expect(tries.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    expect(Object.values(await roles()).filter((role) => role === "owner")).toHaveLength(1);
    const [last] = Object.entries(await roles()).filter(([, role]) => role === "owner").map(([id]) => id);
    await expect(removeMember(base.db, last ?? "", "x", now)).rejects.toMatchObject({ code: "refused" });
    await expect(changeRole(base.db, { id: last ?? "", role: "lead" }, "x", now)).rejects.toMatchObject({ code: "refused" });
  });

  it("end with their sessions, tokens, accounts and places on lists", async () => {
    await base.db.user.update({ where: { id: "bob" }, data: {
      sessions: { create: { sessionToken: "s", expires: later(1e9) } }, apiTokens: { create: { name: "t", tokenHash: "h", hint: "byl_x", scopes: [], expires: later(1e9) } }, accounts: { create: { type: "oauth", provider: "github", providerAccountId: "1" } }, access: { create: { repositoryId: 1 } },
    } });
    await removeMember(base.db, "bob", "ada", now);
    expect([await base.db.session.count(), await base.db.apiToken.count(), await base.db.account.count(), await base.db.repositoryAccess.count()]).toEqual([0, 0, 0, 0]);
    await expect(removeMember(base.db, "bob", "ada", now)).rejects.toMatchObject({ code: "not-found" });
  });

  it("do not lose the owner of the server", async () => {
    await localOwner(base.db, "Owner");
    expect((await listMembers(base.db, now)).find(({ id }) => id === "local-owner")?.isLocal).toBe(true);
    await expect(removeMember(base.db, "local-owner", "ada", now)).rejects.toMatchObject({ code: "refused" });
    await expect(changeRole(base.db, { id: "local-owner", role: "viewer" }, "ada", now)).rejects.toMatchObject({ code: "refused" });
  });
});

describe("invitations", () => {
  it("are one for an address, run out, and are taken once", async () => {
    await invite(base.db, { address: " New@Example.org ", role: "viewer", days: 3 }, "ada", now);
    await invite(base.db, { address: "new@example.org", role: "lead", days: 14 }, "ada", now);
    expect((await listInvitations(base.db)).map(({ address, role }) => ({ address, role }))).toEqual([{ address: "new@example.org", role: "lead" }]);
    const open = await openInvitation(base.db, "new@example.org", now);
    expect(open?.role).toBe("lead");
    expect(await openInvitation(base.db, "new@example.org", later(14 * 86_400_000))).toBeNull();
    const decision = { kind: "join", role: "lead", by: "invitation", invitationId: open?.id ?? "" } as const;
    const joins = await Promise.allSettled([1, 2, 3].map((n) => createMember(base.db, { name: `New ${String(n)}`, address: "new@example.org", via: "email" }, decision, now)));
    expect(joins.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await base.db.user.count({ where: { email: "new@example.org" } })).toBe(1);
    await expect(createMember(base.db, { name: null, address: "other@example.org", via: "email" }, decision, now)).rejects.toMatchObject({ code: "conflict" });
  });

  it("are not made for members or for what is no address, and can be taken back", async () => {
    await expect(invite(base.db, { address: "BOB@example.org", role: "lead", days: 3 }, "ada", now)).rejects.toMatchObject({ code: "conflict" });
    for (const address of ["", "bob", "a@b@example.org"]) await expect(invite(base.db, { address, role: "lead", days: 3 }, "ada", now)).rejects.toMatchObject({ code: "bad-input" });
    for (const days of [0, 91, 1.5, Number.NaN]) await expect(invite(base.db, { address: "x@example.org", role: "lead", days }, "ada", now)).rejects.toMatchObject({ code: "bad-input" });
    await invite(base.db, { address: "x@example.org", role: "lead", days: 3 }, "ada", now);
    const [made] = await listInvitations(base.db);
    await withdrawInvitation(base.db, made?.id ?? "", "ada", now);
    await withdrawInvitation(base.db, made?.id ?? "", "ada", now);
    expect([await listInvitations(base.db), (await audited("invitation.withdraw")).length]).toEqual([[], 1]);
    // The log cannot be changed, so that no address may stand in it.
    expect(JSON.stringify(await base.db.auditEvent.findMany({ select: { subject: true, detail: true } }))).not.toContain("@");
  });
});

it("rules of joining take whole domains and no owners", async () => {
  await saveJoinRules(base.db, { domains: " @Example.org, sub.example.org example.org\n", joinRole: "member" }, "ada", now);
  expect(await readJoinRules(base.db)).toEqual({ allowedDomains: ["example.org", "sub.example.org"], joinRole: "member" });
  for (const domains of ["gmail.com", "example", "*.example.org", "exаmple.org", "https://example.org"]) await expect(saveJoinRules(base.db, { domains, joinRole: "member" }, "ada", now)).rejects.toMatchObject({ code: "bad-input" });
  await expect(saveJoinRules(base.db, { domains: "", joinRole: "owner" }, "ada", now)).rejects.toMatchObject({ code: "bad-input" });
  await saveJoinRules(base.db, { domains: "", joinRole: "viewer" }, "ada", now);
  expect(await readJoinRules(base.db)).toEqual({ allowedDomains: [], joinRole: "viewer" });
});

it("sessions are listed, end one by one, elsewhere, and everywhere", async () => {
  for (const [index, token] of ["one", "two", "three"].entries()) await openAudited(base.db, { sessionToken: token, userId: "bob", expires: later(1e9), userAgent: "x".repeat(500), via: "email" }, later(index));
  await openAudited(base.db, { sessionToken: "eves", userId: "eve", expires: later(1e9), userAgent: "", via: "email" }, now);
  const listed = await listSessions(base.db, "bob", "two", now);
  expect(listed.map(({ isThis, userAgent }) => [isThis, userAgent.length])).toEqual([[false, 200], [true, 200], [false, 200]]);
  // Somebody else's session is not ended by its id.
  const [eves] = await listSessions(base.db, "eve", "", now);
  expect(await endSessions(base.db, { userId: "bob", id: eves?.id ?? "" }, "bob", now)).toBe(0);
  expect(await endSessions(base.db, { userId: "bob", id: listed[0]?.id ?? "" }, "bob", now)).toBe(1);
  expect(await endSessions(base.db, { userId: "bob", exceptToken: "two" }, "bob", now)).toBe(1);
  expect((await authAdapter(base.db).getSessionAndUser?.("two"))?.user.id).toBe("bob");
  await noteSeen(base.db, "two", later(30_000));
  expect((await listSessions(base.db, "bob", "two", now))[0]?.seenAt).toEqual(later(1));
  await noteSeen(base.db, "two", later(70_000));
  expect((await listSessions(base.db, "bob", "two", now))[0]?.seenAt).toEqual(later(70_000));
  expect(await endSessions(base.db, { userId: "bob" }, "ada", now)).toBe(1);
  expect([await base.db.session.count({ where: { userId: "bob" } }), await base.db.session.count({ where: { userId: "eve" } })]).toEqual([0, 1]);
});
