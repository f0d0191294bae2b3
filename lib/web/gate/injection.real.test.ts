import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { systemClock } from "@/lib/clock";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { createLocalLink } from "@/lib/flows/session/createLocalLink";
import { createApiToken } from "@/lib/flows/token/createApiToken";
import { answerReport } from "../export/answerReport";
import { openSession } from "../session/openSession";

vi.mock("server-only", () => ({}));

let base: TestDatabase;
let authorization: string;
beforeAll(async () => {
  base = await openTestDatabase();
  vi.stubEnv("DATABASE_URL", base.url);
  await base.db.user.create({ data: { id: "ada", role: "owner" } });
  authorization = `Bearer ${await createApiToken(base.db, "ada", { name: "t", days: 1, scopes: ["reports:read"] }, new Date(systemClock()))}`;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await base.close();
});

const origin = "http://127.0.0.1:4600";
const names = (answer: Response) => [...answer.headers.keys()].sort();

test.each(["changes.csv\r\nSet-Cookie: a=b", "changes\r\n.csv", "changes.csv\n", "\"; filename=evil.html; x=\".csv", "../../etc/passwd.csv", "changes.html"])("a file's name carries no header: %j", async (id) => {
  const answer = await answerReport(new Request(`${origin}/api/reports/x`, { headers: { authorization } }), { params: Promise.resolve({ id }) });
  expect(answer.status).toBe(404);
  expect(names(answer)).toEqual(["cache-control", "content-type"]);
});

test("what the filter says stands in no header", async () => {
  const answer = await answerReport(new Request(`${origin}/api/reports/changes.csv?weeks=12&search=a%0D%0ASet-Cookie%3A%20x%3Dy`, { headers: { authorization } }), { params: Promise.resolve({ id: "changes.csv" }) });
  expect(answer.status).toBe(200);
  expect(names(answer)).toEqual(["cache-control", "content-disposition", "content-type"]);
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="byline-changes-\d{4}-\d\d-\d\d\.csv"$/);
});

test.each(["next=https://evil.example", "callbackUrl=//evil.example", "redirect=https:evil.example", "to=%0d%0aLocation:%20https://evil.example"])("a link leads to this site and nowhere else: %s", async (query) => {
  const token = new URL(await createLocalLink(base.db, origin, systemClock())).searchParams.get("token") ?? "";
  const opened = await openSession(new Request(`${origin}/open?token=${token}&${query}`));
  expect(opened.headers.get("location")).toBe("/");
  const refused = await openSession(new Request(`${origin}/open?token=x&${query}`));
  expect(refused.headers.get("location")).toBe("/open/refused?problem=unknown");
});
