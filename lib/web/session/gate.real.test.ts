import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { systemClock } from "@/lib/clock";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { createLocalLink } from "@/lib/flows/session/createLocalLink";
import { createApiToken } from "@/lib/flows/token/createApiToken";
import { answerReport } from "../export/answerReport";
import { holdSignIn } from "./holdSignIn";
import { openSession } from "./openSession";
import { startSignIn } from "./startSignIn";
import { withReader } from "./withReader";

vi.mock("server-only", () => ({}));
// Outside a request of Next there are no cookies: a route that asks for them here has looked at the session.
vi.mock("./findReader", () => ({ findReader: () => Promise.reject(new Error("the cookies were looked at")) }));

let base: TestDatabase;
beforeAll(async () => {
  base = await openTestDatabase();
  vi.stubEnv("DATABASE_URL", base.url);
  await base.db.user.createMany({ data: [{ id: "ada", name: "Ada", role: "owner" }] });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await base.close();
});

const origin = "http://127.0.0.1:4600";
const from = (socket: string, headers: Readonly<Record<string, string>> = {}) => ({ headers: { "x-byline-socket": socket, ...headers } });
const open = (token: string, socket: string) => openSession(new Request(`${origin}/open?token=${token}`, from(socket)));
const newLink = async () => new URL(await createLocalLink(base.db, origin, systemClock())).searchParams.get("token") ?? "";
const report = (socket: string, token: string, query = "") => answerReport(new Request(`${origin}/api/reports/aiShareByWeek.csv${query}`, from(socket, token === "" ? {} : { authorization: `Bearer ${token}` })), { params: Promise.resolve({ id: "aiShareByWeek.csv" }) });
const statuses = (answers: readonly Response[]) => answers.reduce<Record<number, number>>((sum, { status }) => ({ ...sum, [status]: (sum[status] ?? 0) + 1 }), {});

test("1,000 invented links are held back; a right one opens, also from the same address", async () => {
  const flood = await Promise.all(Array.from({ length: 1000 }, (_, i) => open(String(i).padStart(43, "x"), "203.0.113.9")));
  const count = statuses(flood);
  expect(count[429]).toBeGreaterThanOrEqual(970);
  expect((count[303] ?? 0) + (count[429] ?? 0)).toBe(1000);
  const held = flood.find(({ status }) => status === 429);
  expect(Number(held?.headers.get("retry-after"))).toBeGreaterThan(0);
  const right = await open(await newLink(), "203.0.113.9");
  expect([right.status, right.headers.get("location")]).toEqual([303, "/"]);
  expect((await open(await newLink(), "198.51.100.1")).headers.get("location")).toBe("/");
  expect((await open("y".repeat(43), "198.51.100.1")).status).toBe(303);
  expect(await base.db.auditEvent.count({ where: { action: "session.open", actor: "local-owner" } })).toBe(2);
});

test("1,000 wrong tokens are held back; the right one works all the while, from there and elsewhere", async () => {
  const token = await createApiToken(base.db, "ada", { name: "nightly", days: 1, scopes: ["reports:read"] }, new Date(systemClock()));
  const wrong = Array.from({ length: 1000 }, (_, i) => report("203.0.113.9", `byl_${String(i)}`));
  const [flood, right] = await Promise.all([Promise.all(wrong), report("203.0.113.9", token)]);
  const count = statuses(flood);
  expect(count[429]).toBeGreaterThanOrEqual(900);
  expect((count[401] ?? 0) + (count[429] ?? 0)).toBe(1000);
  expect(right.status).toBe(200);
  expect(await right.text()).toContain("week");
  expect((await report("198.51.100.1", token)).status).toBe(200);
  expect(await base.db.auditEvent.count({ where: { action: "report.export", actor: "ada" } })).toBe(2);
});

test("run out, revoked, for something else, unknown and malformed are one answer, byte for byte", async () => {
  const make = () => createApiToken(base.db, "ada", { name: "x", days: 1, scopes: ["reports:read"] }, new Date(systemClock()));
  const tokens = [await make(), await make(), await make()];
  const ids = (await base.db.apiToken.findMany({ where: { name: "x" } })).map(({ id }) => id);
  await base.db.apiToken.updateMany({ where: { id: ids[0] ?? "" }, data: { expires: new Date(0) } });
  await base.db.apiToken.updateMany({ where: { id: ids[1] ?? "" }, data: { revokedAt: new Date(0) } });
  await base.db.apiToken.updateMany({ where: { id: ids[2] ?? "" }, data: { scopes: ["sessions:write"] } });
  const answers = await Promise.all([...tokens, `${tokens[0]?.slice(0, -1) ?? ""}_`, "byl_", "x"].map((token) => report("192.0.2.7", token)));
  expect(statuses(answers)).toEqual({ 401: 6 });
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
});

test("a token opens nothing from an address, beside a cookie, or where none is taken", async () => {
  const token = await createApiToken(base.db, "ada", { name: "url", days: 1, scopes: ["reports:read"] }, new Date(systemClock()));
  // Without the header the session is asked for: here that throws, and becomes a 500 that says nothing.
  expect((await report("192.0.2.8", "", `?token=${token}&access_token=${token}`)).status).toBe(500);
  const cookie = { cookie: "byline.session=good", authorization: "Bearer wrong" };
  const both = await answerReport(new Request(`${origin}/api/reports/x.csv`, from("192.0.2.8", cookie)), { params: Promise.resolve({ id: "x.csv" }) });
  expect(both.status).toBe(401);
  const plain = withReader(() => Promise.resolve(new Response("in")));
  expect((await plain(new Request(`${origin}/api/progress`, from("192.0.2.8", { authorization: `Bearer ${token}` })), {})).status).toBe(401);
});

test("1,000 sign-ins for one mail address from one client do not keep its owner out at another", async () => {
  for (const [name, value] of Object.entries({ BYLINE_ORIGIN: origin, NEXTAUTH_URL: origin, NEXTAUTH_SECRET: "x".repeat(40), BYLINE_SMTP_URL: "smtp://127.0.0.1:1", BYLINE_MAIL_FROM: "byline@example.org" })) vi.stubEnv(name, value);
  const signIn = (socket: string, email: string) => startSignIn(new Request(`${origin}/signin/start`, { method: "POST", body: new URLSearchParams({ provider: "email", email }), ...from(socket, { "sec-fetch-site": "same-origin", host: "127.0.0.1:4600" }) }));
  const flood = await Promise.all(Array.from({ length: 1000 }, () => signIn("203.0.113.77", "Ada@example.org")));
  expect(statuses(flood)).toEqual({ 303: 5, 429: 995 });
  expect((await signIn("198.51.100.2", "ada@example.org")).headers.get("location")).toBe("/signin?sent=1");
});

test("coming back with what opens nothing is held back; what opens a session is not", async () => {
  const back = (cookie: string | null) => holdSignIn(new Request(`${origin}/api/auth/callback/x?state=no`, from("203.0.113.78")), () => Promise.resolve(new Response(null, { status: 302, headers: cookie === null ? {} : { "set-cookie": cookie } })));
  const flood = await Promise.all(Array.from({ length: 1000 }, () => back(null)));
  expect(statuses(flood)[429]).toBeGreaterThanOrEqual(970);
  expect((await back("byline.session=abc; Path=/")).status).toBe(302);
  expect((await back("byline.session=; Path=/")).status).toBe(429);
});
