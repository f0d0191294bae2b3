import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemClock } from "@/lib/clock";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { CookieJar } from "@/lib/fixtures/session/cookieJar";
import { openIdClient, type OpenIdPerson, type OpenIdServer, serveOpenId } from "@/lib/fixtures/session/serveOpenId";
import { authAdapter } from "@/lib/store/auth/authAdapter";
import { tokenHash } from "@/lib/store/auth/tokenHash";
import { sessionCookie } from "../gate/sessionCookie";
import { answerAuth } from "./answerAuth";
import { startSignIn } from "./startSignIn";

vi.mock("server-only", () => ({}));

const origin = "http://127.0.0.1:4600";
const callback = `${origin}/api/auth/callback/oidc`;
const ada: OpenIdPerson = { sub: "ada-1", name: "Ada", email: "Ada@example.org", email_verified: true };
const eve: OpenIdPerson = { sub: "eve-1", name: "Eve", email: "eve@evil.example", email_verified: true };
let base: TestDatabase;
let server: OpenIdServer;
let client = 0;

beforeAll(async () => {
  base = await openTestDatabase();
  server = await serveOpenId(callback, ada);
  for (const [name, value] of Object.entries({
    DATABASE_URL: base.url, BYLINE_ORIGIN: origin, NEXTAUTH_URL: origin, BYLINE_SECRET: "x".repeat(40), NEXTAUTH_SECRET: "x".repeat(40),
    BYLINE_OIDC_ISSUER: server.issuer, BYLINE_OIDC_ID: openIdClient.id, BYLINE_OIDC_SECRET: openIdClient.secret,
  })) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await base.close();
});
beforeEach(async () => {
  client++;
  server.signedIn = ada;
  await base.db.user.deleteMany();
  await base.db.invitation.deleteMany();
  await base.db.organisation.update({ where: { id: 1 }, data: { allowedDomains: ["example.org"], joinRole: "member" } });
});

const headersOf = (jar: CookieJar) => ({ host: "127.0.0.1:4600", cookie: jar.header, "x-byline-socket": `203.0.113.${String(client)}`, "user-agent": "Test Browser" });

async function begin(jar: CookieJar, more: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = { "sec-fetch-site": "same-origin" }): Promise<Response> {
  const answer = await startSignIn(new Request(`${origin}/signin/start`, { method: "POST", body: new URLSearchParams({ provider: "oidc", ...more }), headers: { ...headersOf(jar), ...headers } }));
  jar.take(answer);
  return answer;
}

/** The browser's way through the provider: where it sends somebody back. */
async function goThrough(answer: Response): Promise<string> {
  const cookies = new CookieJar();
  let at = answer.headers.get("refresh")?.replace(/^0; url=/, "") ?? "";
  expect(new URL(at).searchParams.get("code_challenge_method")).toBe("S256");
  for (let hops = 0; hops < 8 && !at.startsWith(callback); hops++) {
    const hop = await fetch(at, { redirect: "manual", headers: { cookie: cookies.header } });
    cookies.take(hop);
    at = new URL(hop.headers.get("location") ?? "", at).href;
  }
  return at;
}

async function comeBack(jar: CookieJar, to: string): Promise<string | null> {
  const answer = await answerAuth(new Request(to, { headers: headersOf(jar) }), { params: Promise.resolve({ nextauth: ["callback", "oidc"] }) });
  jar.take(answer);
  return answer.headers.get("location");
}

async function signIn(jar = new CookieJar(), more: Readonly<Record<string, string>> = {}): Promise<{ jar: CookieJar; to: string | null }> {
  const to = await comeBack(jar, await goThrough(await begin(jar, more)));
  return { jar, to };
}

const sessionOf = async (jar: CookieJar) => (await authAdapter(base.db).getSessionAndUser?.(jar.get(sessionCookie) ?? "")) ?? null;
const audited = async (action: string) => (await base.db.auditEvent.findMany({ where: { action } })).map(({ actor, subject, detail }) => ({ actor, subject, detail }));

describe("sign-in with an OpenID provider", () => {
  it("makes a member of a verified address of an allowed domain, and finds them again", async () => {
    const { jar, to } = await signIn(new CookieJar(), { to: "/changes?weeks=4" });
    expect(to).toBe("/changes?weeks=4");
    const first = await sessionOf(jar);
    expect(first?.user).toMatchObject({ name: "Ada", email: "ada@example.org" });
    expect(await base.db.user.findMany({ select: { role: true, email: true } })).toEqual([{ role: "member", email: "ada@example.org" }]);
    const again = await signIn();
    expect((await sessionOf(again.jar))?.user.id).toBe(first?.user.id);
    expect(await base.db.user.count()).toBe(1);
    expect(await audited("member.join")).toContainEqual({ actor: first?.user.id, subject: first?.user.id, detail: { by: "domain", via: "oidc", role: "member" } });
    expect((await base.db.session.findMany({ where: { userId: first?.user.id ?? "" } })).map(({ userAgent }) => userAgent)).toEqual(["Test Browser", "Test Browser"]);
    // Tokens of the provider are kept nowhere.
    expect(JSON.stringify([await base.db.account.findMany(), await base.db.auditEvent.findMany({ select: { detail: true } })])).not.toMatch(/eyJ|access_token|refresh/);
  });

  it("takes an invitation with its role, once, whatever the domain", async () => {
    server.signedIn = eve;
    expect((await signIn()).to).toBe("/signin?error=notInvited");
    const invitation = { email: "eve@evil.example", role: "lead" as const, invitedBy: "x", createdAt: new Date(0) };
    await base.db.invitation.create({ data: { ...invitation, expires: new Date(systemClock() - 1) } });
    expect((await signIn()).to).toBe("/signin?error=notInvited");
    await base.db.invitation.create({ data: { ...invitation, expires: new Date(systemClock() + 60_000) } });
    const { jar } = await signIn();
    expect((await sessionOf(jar))?.user.email).toBe("eve@evil.example");
    expect(await base.db.user.findMany({ select: { role: true } })).toEqual([{ role: "lead" }]);
    expect(await base.db.invitation.count({ where: { acceptedAt: { not: null } } })).toBe(1);
    await base.db.user.deleteMany();
    expect((await signIn()).to).toBe("/signin?error=notInvited");
  });

  it("refuses an address that is not verified, also one that is invited or of an allowed domain, and opens nothing", async () => {
    server.signedIn = { ...ada, sub: "mallory", email_verified: false };
    const { jar, to } = await signIn();
    expect([to, jar.get(sessionCookie)]).toEqual(["/signin?error=unverified", undefined]);
    expect(await base.db.user.count()).toBe(0);
  });

  it("does not open a member's account for another account with the same address", async () => {
    const { jar } = await signIn();
    const before = await sessionOf(jar);
    server.signedIn = { ...ada, sub: "ada-with-another-provider-account" };
    const other = await signIn();
    expect([other.to, other.jar.get(sessionCookie)]).toEqual(["/signin?error=connect", undefined]);
    expect(await base.db.account.count({ where: { userId: before?.user.id ?? "" } })).toBe(1);
  });

  it("connects another account only from inside the session that asked for it", async () => {
    const { jar } = await signIn();
    const before = await sessionOf(jar);
    server.signedIn = { ...eve, sub: "ada-elsewhere" };
    expect((await signIn(jar, { connect: "1", to: "/settings/sessions" })).to).toBe("/settings/sessions");
    expect(await base.db.account.count({ where: { userId: before?.user.id ?? "" } })).toBe(2);
    expect((await audited("account.connect")).filter(({ actor }) => actor === before?.user.id)).toHaveLength(2);
    const again = await signIn();
    expect((await sessionOf(again.jar))?.user.id).toBe(before?.user.id);
  });

  it("connects nothing to a session that has run out", async () => {
    const { jar } = await signIn();
    const before = await sessionOf(jar);
    await base.db.session.updateMany({ data: { expires: new Date(systemClock() - 60_000) } });
    server.signedIn = { ...eve, sub: "eve-takes-over" };
    expect((await signIn(jar, { connect: "1", to: "/settings/sessions" })).to).toMatch(/^\/signin\?error=/);
    expect(await base.db.account.count({ where: { userId: before?.user.id ?? "" } })).toBe(1);
  });

  it("does not add anybody to a session that somebody else put into the browser, and ends that session (fixation)", async () => {
    await base.db.user.create({ data: { id: "attacker", name: "Eve", role: "member", sessions: { create: { sessionToken: tokenHash("planted"), expires: new Date(systemClock() + 1e9) } } } });
    const jar = new CookieJar();
    jar.set(sessionCookie, "planted");
    await signIn(jar);
    expect(jar.get(sessionCookie)).not.toBe("planted");
    expect((await sessionOf(jar))?.user.email).toBe("ada@example.org");
    expect(await base.db.account.count({ where: { userId: "attacker" } })).toBe(0);
    expect(await base.db.session.count({ where: { userId: "attacker" } })).toBe(0);
  });

  it("opens nothing with a wrong state, another browser's, none, or a code that was used", async () => {
    const jar = new CookieJar();
    const back = await goThrough(await begin(jar));
    const forged = new URL(back);
    forged.searchParams.set("state", "forged");
    const stateless = new URL(back);
    stateless.searchParams.delete("state");
    const wrong = [await comeBack(new CookieJar(), back), await comeBack(new CookieJar(), forged.href), await comeBack(new CookieJar(), stateless.href)];
    for (const to of wrong) expect(to).toMatch(/^\/signin\?error=/);
    expect(await base.db.session.count()).toBe(0);
    expect(await comeBack(jar, back)).toBe("/");
    const replay = new CookieJar();
    await begin(replay);
    expect(await comeBack(replay, back)).toMatch(/^\/signin\?error=/);
    expect(replay.get(sessionCookie)).toBeUndefined();
    expect(await comeBack(jar, back)).toMatch(/^\/signin\?error=/);
  });

  it("goes nowhere else afterwards, and begins only from a page of this site", async () => {
    for (const to of ["https://evil.example/", "//evil.example", "/\\evil.example", "/api/auth/signout"]) expect((await signIn(new CookieJar(), { to })).to).toBe("/");
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "none" }, { origin: "https://evil.example" }, {}] as const) expect((await begin(new CookieJar(), {}, headers)).status).toBe(403);
    expect((await begin(new CookieJar(), {}, { origin })).status).toBe(200);
  });

  it("ends everywhere at once, and sessions outlive the server", async () => {
    const [one, two] = [await signIn(), await signIn()];
    // A server that starts again has nothing but the database.
    vi.resetModules();
    const { authAdapter: afterRestart } = await import("@/lib/store/auth/authAdapter");
    expect(await afterRestart(base.db).getSessionAndUser?.(one.jar.get(sessionCookie) ?? "")).not.toBeNull();
    const user = (await sessionOf(one.jar))?.user.id ?? "";
    await base.db.session.deleteMany({ where: { userId: user } });
    expect([await sessionOf(one.jar), await sessionOf(two.jar)]).toEqual([null, null]);
  });
});
