import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { CookieJar } from "@/lib/fixtures/session/cookieJar";
import { type GitHubPerson, type GitHubServer, serveGitHub } from "@/lib/fixtures/session/serveGitHub";
import { answerAuth } from "./answerAuth";
import { startSignIn } from "./startSignIn";

vi.mock("server-only", () => ({}));

const origin = "http://127.0.0.1:4600";
const ada: GitHubPerson = {
  id: 7, login: "ada", name: null, email: "public@example.org",
  emails: [{ email: "old@example.org", primary: false, verified: true }, { email: "Ada@work.example", primary: true, verified: true }], organisations: { "byline-org": "active" },
};
let base: TestDatabase;
let server: GitHubServer;

beforeAll(async () => {
  [base, server] = await Promise.all([openTestDatabase(), serveGitHub(ada)]);
  for (const [name, value] of Object.entries({
    DATABASE_URL: base.url, BYLINE_ORIGIN: origin, NEXTAUTH_URL: origin, BYLINE_SECRET: "x".repeat(40), NEXTAUTH_SECRET: "x".repeat(40),
    BYLINE_GITHUB_ID: "id", BYLINE_GITHUB_SECRET: "secret", BYLINE_GITHUB_URL: `${server.url}/`, BYLINE_GITHUB_ORGS: "other-org, Byline-Org",
  })) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await base.close();
});
beforeEach(async () => {
  server.signedIn = ada;
  await base.db.user.deleteMany();
});

async function signIn(): Promise<string | null> {
  const jar = new CookieJar();
  const headers = () => ({ host: "127.0.0.1:4600", cookie: jar.header, "x-byline-socket": "203.0.113.200", "sec-fetch-site": "same-origin" });
  const begun = await startSignIn(new Request(`${origin}/signin/start`, { method: "POST", body: new URLSearchParams({ provider: "github" }), headers: headers() }));
  jar.take(begun);
  const there = await fetch(begun.headers.get("refresh")?.replace(/^0; url=/, "") ?? "", { redirect: "manual" });
  const back = await answerAuth(new Request(there.headers.get("location") ?? "", { headers: headers() }), { params: Promise.resolve({ nextauth: ["callback", "github"] }) });
  return back.headers.get("location");
}

it("lets active members of a named organisation in, with the primary verified address and not the one of the profile", async () => {
  expect(await signIn()).toBe("/");
  expect(await base.db.user.findMany({ select: { name: true, email: true, role: true } })).toEqual([{ name: "ada", email: "ada@work.example", role: "viewer" }]);
  expect(await base.db.account.findMany({ select: { provider: true, providerAccountId: true } })).toEqual([{ provider: "github", providerAccountId: "7" }]);
});

const elsewhere: readonly Readonly<Record<string, string>>[] = [{}, { "byline-org": "pending" }, { elsewhere: "active" }];

it.each(elsewhere)("refuses who is in no named organisation, or has not accepted its invitation: %j", async (organisations) => {
  server.signedIn = { ...ada, organisations };
  expect(await signIn()).toBe("/signin?error=notInvited");
});

it("refuses an account whose primary address is not verified", async () => {
  server.signedIn = { ...ada, emails: [{ email: "ada@work.example", primary: true, verified: false }, { email: "old@example.org", primary: false, verified: true }] };
  expect(await signIn()).toBe("/signin?error=unverified");
  expect(await base.db.user.count()).toBe(0);
});
