import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { hookSecret } from "@/lib/flows/forge/hookSecret";
import { startWorker } from "@/lib/worker/startWorker";
import { answerGitLabHook } from "./answerGitLabHook";

vi.mock("server-only", () => ({}));

const secret = "s".repeat(64);
let base: TestDatabase;
let id: number;
beforeAll(async () => {
  base = await openTestDatabase();
  vi.stubEnv("DATABASE_URL", base.url);
  vi.stubEnv("BYLINE_SECRET", secret);
  id = (await base.db.forge.create({ data: { kind: "gitlab", name: "GitLab", apiUrl: "https://gitlab.example/api/v4", webUrl: "https://gitlab.example" } })).id;
  const never = () => Promise.resolve();
  // The queue's tables are made by a worker that ran once.
  const worker = await startWorker({ db: base.db, databaseUrl: base.url, concurrency: 1, onTrouble: () => undefined, deeds: { ingest: never, rejudge: never, correct: never, pulls: never, classify: never, policies: never, outcomes: never, uplift: never, sync: never, syncAll: never, digests: never, exports: never, erase: never } });
  await worker.stop();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await base.close();
});

const request = { object_kind: "merge_request", project: { path_with_namespace: "acme/tools/shop", default_branch: "main" } };
async function send(different: Readonly<Record<string, string>> = {}, body: string = JSON.stringify(request), forge = String(id)) {
  const headers = { "content-type": "application/json", "x-gitlab-event": "Merge Request Hook", "x-gitlab-token": hookSecret(secret, id), "x-gitlab-event-uuid": randomUUID(), "x-byline-socket": "203.0.113.7", ...different };
  return (await answerGitLabHook(new Request("http://127.0.0.1:4600/api/webhooks/gitlab/1", { method: "POST", headers, body }), { params: Promise.resolve({ id: forge }) })).status;
}
const jobs = async () => (await base.bulk.query(z.object({ key: z.string() }), `SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'sync' ORDER BY 1`)).map(({ key }) => key);

test("a message with the token is taken once, also when GitLab sends it again, and has the project asked", async () => {
  const delivery = randomUUID();
  expect(await send({ "idempotency-key": delivery })).toBe(202);
  expect(await send({ "idempotency-key": delivery, "x-gitlab-event-uuid": randomUUID() })).toBe(409);
  expect(await jobs()).toEqual([`sync-${String(id)}-acme/tools/shop`]);
});

test("another token, another connection's, none, and what is no message are refused before anything is done", async () => {
  for (const token of ["", "wrong", hookSecret(secret, id + 1), hookSecret("t".repeat(64), id)]) expect(await send({ "x-gitlab-token": token })).toBe(401);
  expect(await send({ "x-gitlab-event": "" })).toBe(400);
  expect(await send({ "x-gitlab-event-uuid": "" })).toBe(400);
  expect(await send({ "content-type": "text/plain" })).toBe(415);
  expect(await send({}, "{")).toBe(400);
  expect(await send({}, JSON.stringify({ object_kind: "merge_request" }))).toBe(422);
  expect(await send({}, "x", "zero")).toBe(400);
  expect(await base.db.webhookDelivery.count()).toBe(1);
});

test("more than is needed is not read", async () => {
  expect(await send({ "content-length": String(25 << 20) })).toBe(413);
});
