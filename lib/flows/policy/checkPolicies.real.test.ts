import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import type { GuardPolicy } from "@/lib/core/policy/guardPolicy";
import { addDays } from "@/lib/core/report/week";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { guardPolicies } from "@/lib/store/policy/guardPolicies";
import { policyBreaches } from "@/lib/store/policy/policyBreaches";
import { secretKey } from "@/lib/store/secret/secretKey";
import type { IngestSettings } from "../ingest/ingestSettings";
import { checkPolicies } from "./checkPolicies";
import { webhookSecret } from "./webhookSecret";

const monday = "2026-03-02";
const now = Date.UTC(2026, 4, 27, 12);
const scope = mintVisibleScope({ reader: "test", role: "owner", mode: "aggregate", figures: "all", details: "all" });
const key = () => Promise.resolve(secretKey(new Uint8Array(32).fill(7)));
const policy: GuardPolicy = { measure: "unapproved", group: "ai", repositories: [], paths: "", comparison: "atMost", bound: 0, baselineWeeks: null, windowWeeks: 1 };
const by = { actor: "owner", now: new Date(Date.UTC(2026, 3, 1)) };

let test: TestDatabase;
let server: Server;
let status = 500;
const taken: { body: string; headers: IncomingHttpHeaders }[] = [];
const settings = (): IngestSettings => ({ db: test.db, databaseUrl: test.url, mirrorsFolder: "/nowhere", clock: () => now, sources: "any", secretKey: key });

beforeAll(async () => {
  test = await openTestDatabase();
  const { id } = await test.db.repository.create({ data: { slug: "shop", name: "shop", source: "/shop" } });
  for (let at = 0; at < 12; at++) {
    const day = new Date(`${addDays(monday, 7 * at)}T00:00:00Z`);
    await test.db.dayTotals.create({ data: { repositoryId: id, day, bulk: false, measure: "lines", added: 100, leftOut: 0, bot: 0, proven: 0, declared: 9 * at, unknown: 100 - 9 * at, humanEvidence: 0, humanPolicy: 0, deleted: 0 } });
    const sums = { changes: 4, reverted: 0, pulls: 4, approved: at === 7 ? 3 : 4, selfApproved: 0, changesRequested: 0, reviewed: 4, fixes: 0, refixed: 0 };
    await test.db.dayGuards.create({ data: { repositoryId: id, day, verdict: "ai", basis: "evidence", agent: "a", modelId: "", bulk: false, ...sums } });
  }
  server = createServer((request, answer) => {
    let body = "";
    request.on("data", (part: Buffer) => { body += part.toString("utf8"); });
    request.on("end", () => { taken.push({ body, headers: request.headers }); answer.writeHead(status).end(); });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => { server.close(); await test.close(); });

it("finds the week, once; sends it, tries again, signs it; acknowledges it once and with a reason", async () => {
  const address = server.address();
  const url = `http://127.0.0.1:${String(typeof address === "object" && address !== null ? address.port : 0)}/hook`;
  await guardPolicies.add(test.db, { ...policy, webhookUrl: url }, by);
  // 50 % is passed in the weeks 6 to 11; those of before the policy was made are no breach.
  await guardPolicies.add(test.db, { ...policy, measure: "aiShare", bound: 0.5, webhookUrl: "" }, by);
  await expect(checkPolicies(settings(), scope)).rejects.toThrow("did not take");
  const found = await policyBreaches.list(test.db);
  expect(found.filter(({ policyId }) => policyId === 1).map(({ week, value, bound, sendError }) => [week, value, bound, sendError])).toEqual([[addDays(monday, 49), 1, 0, "The webhook answered 500."]]);
  expect(found.filter(({ policyId }) => policyId === 2).map(({ week }) => week)).toEqual([11, 10, 9, 8, 7, 6].map((at) => addDays(monday, 7 * at)));
  status = 204;
  expect(await checkPolicies(settings(), scope)).toBe(0);
  expect(taken.length).toBe(2);
  const { body, headers } = taken[1] ?? { body: "", headers: {} };
  expect(JSON.parse(body)).toMatchObject({ event: "policy.breach", policy: 1, week: addDays(monday, 49), value: 1, bound: 0, n: 4 });
  const stamp = String(headers["x-byline-timestamp"]);
  expect(headers["x-byline-signature"]).toBe(`sha256=${createHmac("sha256", await webhookSecret(test.db, key)).update(`${stamp}.${body}`).digest("hex")}`);
  expect(await checkPolicies(settings(), scope)).toBe(0);
  expect(taken.length).toBe(2);
  const id = found.find(({ policyId }) => policyId === 1)?.id ?? 0;
  await expect(policyBreaches.acknowledge(test.db, id, " ", by)).rejects.toThrow("reason");
  await policyBreaches.acknowledge(test.db, id, "Hot fix at night", by);
  await expect(policyBreaches.acknowledge(test.db, id, "Again", by)).rejects.toThrow("already");
  expect(await test.db.auditEvent.count({ where: { action: "policy.acknowledge" } })).toBe(1);
});

it("a webhook in a private network is refused where only the internet is allowed, and in works-council mode nothing is looked at", async () => {
  await test.db.policyBreach.updateMany({ where: { policyId: 1 }, data: { sentAt: null } });
  await test.db.guardPolicy.update({ where: { id: 1 }, data: { webhookUrl: "https://127.0.0.1/hook" } });
  await expect(checkPolicies({ ...settings(), sources: "public" }, scope)).rejects.toThrow("did not take");
  expect((await policyBreaches.unsent(test.db, 1))[0]?.sendError).toBe("This Byline opens servers on the internet only.");
  expect(await checkPolicies(settings(), mintVisibleScope({ reader: "test", role: "owner", mode: "worksCouncil", figures: "all", details: "all" }))).toBe(0);
});
