import { createHmac, randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { runMigrations } from "graphile-worker";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { hookSecret } from "@/lib/flows/forge/hookSecret";
import { answerGitHubHook } from "./answerGitHubHook";

vi.mock("server-only", () => ({}));

const secret = "s".repeat(64);
const examples = z.array(z.object({ name: z.string(), examples: z.array(z.unknown()) })).parse(createRequire(import.meta.url)("@octokit/webhooks-examples"));
let base: TestDatabase;
let id: number;
beforeAll(async () => {
  base = await openTestDatabase();
  vi.stubEnv("DATABASE_URL", base.url);
  vi.stubEnv("BYLINE_SECRET", secret);
  id = (await base.db.forge.create({ data: { kind: "github", name: "GitHub", apiUrl: "https://api.github.com", webUrl: "https://github.com" } })).id;
  // The queue's tables.
  await runMigrations({ connectionString: base.url });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await base.close();
});

interface Sent { readonly event?: string; readonly delivery?: string; readonly signature?: string; readonly forge?: number; readonly type?: string }

const sign = (body: string, forge = id) => `sha256=${createHmac("sha256", hookSecret(secret, forge)).update(body).digest("hex")}`;
async function send(body: string | ReadableStream, { event = "push", delivery = randomUUID(), forge = id, signature = typeof body === "string" ? sign(body, forge) : "", type = "application/json" }: Sent = {}, more: Readonly<Record<string, string>> = {}) {
  const headers = { "content-type": type, "x-github-event": event, "x-github-delivery": delivery, "x-hub-signature-256": signature, "x-byline-socket": "203.0.113.7", ...more };
  const init = { method: "POST", headers, body, ...(typeof body === "string" ? {} : { duplex: "half" }) };
  const answer = await answerGitHubHook(new Request(`http://127.0.0.1:4600/api/webhooks/github/${String(forge)}`, init), { params: Promise.resolve({ id: String(forge) }) });
  return { status: answer.status, said: z.looseObject({ taken: z.boolean().optional(), reason: z.string().optional(), title: z.string().optional() }).parse(await answer.json()) };
}
const jobs = async () => (await base.bulk.query(z.object({ key: z.string() }), `SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'sync' ORDER BY 1`)).map(({ key }) => key);

test("every example of every event is taken, or refused with its reason", async () => {
  const answers = new Map<string, Set<string>>();
  let sent = 0;
  for (const { name, examples: payloads } of examples) {
    for (const payload of payloads) {
      const { status, said } = await send(JSON.stringify(payload), { event: name });
      expect([202, 422]).toContain(status);
      expect(said.reason ?? said.title).toMatch(/\w{3}/);
      const outcome = `${String(status)} ${String(said.taken ?? false)}`;
      answers.set(outcome, (answers.get(outcome) ?? new Set()).add(name));
      sent++;
    }
  }
  expect(sent).toBeGreaterThan(150);
  expect([...(answers.get("202 true") ?? [])].sort()).toEqual(["installation", "installation_repositories", "issues", "membership", "organization", "public", "pull_request", "pull_request_review", "push", "repository", "team"].filter((name) => examples.some((each) => each.name === name)));
  expect(answers.get("202 false")?.size).toBeGreaterThan(20);
  expect(await jobs()).toEqual(expect.arrayContaining([`sync-${String(id)}`, `sync-${String(id)}-codertocat/hello-world`]));
}, 300_000);

test("a wrong signature is refused, and one of another connection", async () => {
  const body = JSON.stringify({ ref: "refs/heads/main", repository: { full_name: "acme/shop", default_branch: "main" } });
  for (const signature of ["", "sha256=", `sha256=${"0".repeat(64)}`, sign(`${body} `), sign(body, id + 1), sign(body).replace("sha256", "sha1")]) expect((await send(body, { signature })).status).toBe(401);
  expect((await send(body, { forge: id + 1 })).status).toBe(404);
  expect((await send(body)).status).toBe(202);
});

test("the same message again is refused, and does nothing", async () => {
  const body = JSON.stringify({ ref: "refs/heads/main", repository: { full_name: "acme/again", default_branch: "main" } });
  const delivery = randomUUID();
  expect((await send(body, { delivery })).status).toBe(202);
  await base.bulk.execute("DELETE FROM graphile_worker._private_jobs");
  expect((await send(body, { delivery })).status).toBe(409);
  expect(await jobs()).toEqual([]);
});

test("25 MB are refused: unread where the length is told, else at the bound", async () => {
  expect((await send("{}", {}, { "content-length": String(25_000_000) })).status).toBe(413);
  let given = 0;
  const endless = new ReadableStream({ pull: (controller) => { given += 1 << 20; controller.enqueue(new Uint8Array(1 << 20)); } });
  expect((await send(endless)).status).toBe(413);
  expect(given).toBeLessThan(25 << 20);
});

test.each([
  ["a form", { type: "application/x-www-form-urlencoded" }, 415], ["no event", { event: "" }, 400], ["an odd event", { event: "a b" }, 400], ["no delivery", { delivery: "" }, 400],
])("%s is refused", async (_, sent, status) => {
  expect((await send("{}", sent)).status).toBe(status);
});

test("what lacks its repository is refused, and another branch is none of our business", async () => {
  expect(await send("{}", { event: "push" })).toMatchObject({ status: 422 });
  expect(await send("{}", { event: "pull_request" })).toMatchObject({ status: 422 });
  expect((await send("nothing")).status).toBe(400);
  expect(await send(JSON.stringify({ ref: "refs/heads/topic", repository: { full_name: "acme/shop", default_branch: "main" } }))).toMatchObject({ status: 202, said: { taken: false, reason: "only the default branch is read" } });
});
