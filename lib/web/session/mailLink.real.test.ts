import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { systemClock } from "@/lib/clock";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { CookieJar } from "@/lib/fixtures/session/cookieJar";
import { type MailServer, serveMail } from "@/lib/fixtures/session/serveMail";
import { authAdapter } from "@/lib/store/auth/authAdapter";
import { sessionCookie } from "../gate/sessionCookie";
import { answerAuth } from "./answerAuth";
import { openMailLink } from "./openMailLink";
import { startSignIn } from "./startSignIn";

vi.mock("server-only", () => ({}));

const origin = "http://127.0.0.1:4600";
let base: TestDatabase;
let server: MailServer;
let client = 0;

beforeAll(async () => {
  [base, server] = await Promise.all([openTestDatabase(), serveMail()]);
  for (const [name, value] of Object.entries({
    DATABASE_URL: base.url, BYLINE_ORIGIN: origin, NEXTAUTH_URL: origin, BYLINE_SECRET: "x".repeat(40), NEXTAUTH_SECRET: "x".repeat(40), BYLINE_SMTP_URL: server.url, BYLINE_MAIL_FROM: "Byline <byline@example.org>",
  })) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await base.close();
});
beforeEach(async () => {
  client++;
  await base.db.user.deleteMany();
  await base.db.invitation.deleteMany();
  await base.db.verificationToken.deleteMany();
  await base.db.organisation.update({ where: { id: 1 }, data: { allowedDomains: ["example.org"], joinRole: "viewer" } });
});

const headersOf = (jar: CookieJar, more: Readonly<Record<string, string>> = { "sec-fetch-site": "same-origin" }) => ({ host: "127.0.0.1:4600", cookie: jar.header, "x-byline-socket": `198.51.100.${String(client)}`, ...more });
const ask = (email: string, jar = new CookieJar()) => startSignIn(new Request(`${origin}/signin/start`, { method: "POST", body: new URLSearchParams({ provider: "email", email }), headers: headersOf(jar) }));
const open = async (link: URL, jar = new CookieJar(), more?: Readonly<Record<string, string>>) => {
  const answer = await openMailLink(new Request(`${origin}/signin/confirm/open`, { method: "POST", body: new URLSearchParams(link.searchParams), headers: headersOf(jar, more) }));
  jar.take(answer);
  return { jar, status: answer.status, to: answer.headers.get("location") };
};

/** The link of the newest mail to an address. */
async function linkTo(address: string): Promise<URL> {
  await vi.waitFor(() => expect(server.mails.some(({ to }) => to.includes(address))).toBe(true), { timeout: 5_000 });
  const text = server.mails.findLast(({ to }) => to.includes(address))?.text ?? "";
  return new URL(/http:\/\/127\.0\.0\.1:4600\/signin\/confirm\?\S+/.exec(text)?.[0] ?? "");
}

const userOf = async (jar: CookieJar) => (await authAdapter(base.db).getSessionAndUser?.(jar.get(sessionCookie) ?? ""))?.user ?? null;

it("mails a link that opens one session, once, and keeps neither token in clear", async () => {
  expect((await ask(" Ada@Example.org ")).headers.get("location")).toBe("/signin?sent=1");
  const link = await linkTo("ada@example.org");
  expect(JSON.stringify(await base.db.verificationToken.findMany())).not.toContain(link.searchParams.get("token"));
  const { jar, to } = await open(link);
  expect(to).toBe("/");
  expect(await userOf(jar)).toMatchObject({ email: "ada@example.org" });
  expect(await base.db.user.findMany({ select: { email: true, role: true } })).toEqual([{ email: "ada@example.org", role: "viewer" }]);
  expect(await open(link)).toMatchObject({ to: "/signin?error=Verification" });
  expect(await base.db.session.count()).toBe(1);
});

it("keeps its link when programs that look into mails open it", async () => {
  await ask("scanned@example.org");
  const link = await linkTo("scanned@example.org");
  // What a scanner can do: GET the page (which looks at nothing), GET next-auth's own way back, POST from nowhere.
  for (let times = 0; times < 3; times++) {
    const way = new URL(`${origin}/api/auth/callback/email`);
    way.search = link.search;
    expect((await answerAuth(new Request(way, { headers: headersOf(new CookieJar()) }), { params: Promise.resolve({ nextauth: ["callback", "email"] }) })).status).toBe(404);
    expect((await open(link, new CookieJar(), {})).status).toBe(403);
  }
  expect(await userOf((await open(link)).jar)).toMatchObject({ email: "scanned@example.org" });
});

it("opens nothing when it has run out, was made for another address, or was made up", async () => {
  await ask("late@example.org");
  const link = await linkTo("late@example.org");
  const other = new URL(link);
  other.searchParams.set("email", "ada@example.org");
  const invented = new URL(link);
  invented.searchParams.set("token", "x".repeat(43));
  for (const each of [other, invented]) expect((await open(each)).to).toMatch(/^\/signin\?error=/);
  await base.db.verificationToken.updateMany({ data: { expires: new Date(systemClock() - 1) } });
  expect((await open(link)).to).toMatch(/^\/signin\?error=/);
  expect([await base.db.user.count(), await base.db.session.count()]).toEqual([0, 0]);
});

it("gives members, strangers and the invited the same answer, and mails the members and the invited only", async () => {
  await base.db.organisation.update({ where: { id: 1 }, data: { allowedDomains: [] } });
  await base.db.user.create({ data: { id: "m", email: "member@example.org", role: "member" } });
  await base.db.invitation.create({ data: { email: "guest@elsewhere.example", role: "viewer", invitedBy: "m", expires: new Date(systemClock() + 60_000) } });
  const before = server.mails.length;
  const answers = await Promise.all(["member@example.org", "guest@elsewhere.example", "stranger@example.org"].map((email) => ask(email)));
  const shape = (answer: Response) => JSON.stringify([answer.status, answer.headers.get("location"), answer.headers.getSetCookie().map((line) => line.replace(/=[^;]*/, "="))]);
  expect(new Set(answers.map(shape)).size).toBe(1);
  await linkTo("guest@elsewhere.example");
  await linkTo("member@example.org");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(server.mails.slice(before).flatMap(({ to }) => to).sort()).toEqual(["guest@elsewhere.example", "member@example.org"]);
  // A stranger who gets hold of a token all the same is refused when it is opened.
  await ask("stranger@example.org");
  await base.db.organisation.update({ where: { id: 1 }, data: { allowedDomains: ["example.org"] } });
  await ask("soon@example.org");
  const link = await linkTo("soon@example.org");
  await base.db.organisation.update({ where: { id: 1 }, data: { allowedDomains: [] } });
  expect((await open(link)).to).toBe("/signin?error=notInvited");
});

it("tells an address that is none, and goes on when the mail server refuses", async () => {
  for (const email of ["", "ada", "ada@example.org\r\nBcc: eve@evil.example", "ada@example.org,eve@evil.example"]) expect((await ask(email)).headers.get("location")).toBe("/signin?error=address");
  server.refused.add("refused@example.org");
  expect((await ask("refused@example.org")).headers.get("location")).toBe("/signin?sent=1");
  expect(server.mails.every(({ to }) => to.length === 1)).toBe(true);
});
