import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import type { WrittenEdit } from "@/lib/core/attribution/session/writtenEdit";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { sumsOf, withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { createApiToken } from "@/lib/flows/token/createApiToken";
import { sendSessions } from "@/lib/flows/transcript/sendSessions";
import { saveSessionEdits } from "@/lib/store/transcript/saveSessionEdits";
import { answerSessions } from "./answerSessions";

vi.mock("server-only", () => ({}));
vi.mock("../session/findReader", () => ({ findReader: () => Promise.reject(new Error("the cookies were looked at")) }));

// An oracle of its own: how a line is hashed, as the documentation of the format says it.
const hash = (line: string): string => createHash("sha256").update(line.trim().replace(/\s+/g, " ").toLowerCase()).digest().subarray(0, 16).toString("base64url");
const edit = (id: string, lines: readonly string[], different: Partial<WrittenEdit> = {}): WrittenEdit => ({ id, session: "s1", agent: "claude-code", model: "claude-opus-4-8", repository: "git@github.com:Acme/Shop.git", file: "a.ts", at: "2023-11-14T20:00:00.000Z", modified: false, lines: lines.map(hash), ...different });
const written = ["const written = byAgentInSession();", "export const more = written + 1;"];
const fileOf = (edits: readonly unknown[]): string => [{ byline: "sessions", version: 1 }, ...edits].map((each) => JSON.stringify(each)).join("\n");

let base: TestDatabase;
let token: string;
const post = (body: string | Buffer, headers: Readonly<Record<string, string>> = {}, bearer = token) => answerSessions(new Request("http://127.0.0.1:4600/api/sessions", { method: "POST", body: typeof body === "string" ? body : new Uint8Array(body), headers: { "content-type": "application/x-ndjson", "authorization": `Bearer ${bearer}`, "x-byline-socket": "203.0.113.7", ...headers } }), {});

beforeAll(async () => {
  base = await openTestDatabase();
  vi.stubEnv("DATABASE_URL", base.url);
  await base.db.user.create({ data: { id: "ada", name: "Ada", role: "member" } });
  token = await createApiToken(base.db, "ada", { name: "laptop", days: 1, scopes: ["sessions:send"] }, new Date(systemClock()));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await base.close();
});

describe("POST /api/sessions", () => {
  test("takes edits once, says which it knows and which it cannot take, plain or packed", async () => {
    const sent = fileOf([edit("e1", written), edit("e2", written, { repository: null }), { id: "bad", lines: ["const text = 1;"] }]);
    const first = await post(sent);
    expect([first.status, await first.json()]).toMatchObject([200, { accepted: 2, known: 0, refused: [{ id: "bad" }] }]);
    expect(await (await post(gzipSync(sent), { "content-encoding": "gzip" })).json()).toMatchObject({ accepted: 0, known: 2 });
    expect(await base.bulk.query(z.object({ id: z.string(), remote: z.string().nullable(), sentBy: z.string(), bytes: z.number() }), `SELECT "id", "remote", "sentBy", length("lines") AS bytes FROM "SessionEdit" ORDER BY 1`)).toEqual([
      { id: "e1", remote: "github.com/acme/shop", sentBy: "ada", bytes: 32 }, { id: "e2", remote: null, sentBy: "ada", bytes: 32 },
    ]);
  });

  test("refuses what is no file of sessions, what is too much, bombs, other kinds, and tokens for something else", async () => {
    const reading = await createApiToken(base.db, "ada", { name: "nightly", days: 1, scopes: ["reports:read"] }, new Date(systemClock()));
    const many = fileOf(Array.from({ length: 1_001 }, (_, at) => edit(`m${String(at)}`, [])));
    const answers = await Promise.all([
      post("{}"), post(""), post(many), post("x".repeat((4 << 20) + 1)), post(gzipSync(Buffer.alloc(40 << 20)), { "content-encoding": "gzip" }), post(Buffer.from([1, 2, 3]), { "content-encoding": "gzip" }),
      post(fileOf([]), { "content-type": "application/json" }), post(fileOf([]), { "content-encoding": "br" }), post(fileOf([]), {}, reading), post(fileOf([]), {}, "byl_wrong"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 413, 400, 400, 415, 415, 401, 401]);
    expect(answers.every(({ headers }) => headers.get("content-type") === "application/problem+json")).toBe(true);
  });

  test("a sender goes on after cut connections and busy servers, sends nothing twice, and gives up on a wrong token", async () => {
    const trouble = ["cut", 500, 429, "pass", "cut", "pass", "pass"];
    let requests = 0;
    const server: Server = createServer((incoming, outgoing) => {
      requests++;
      const next = trouble.shift() ?? "pass";
      if (next === "cut") return void incoming.destroy();
      if (typeof next === "number") return void outgoing.writeHead(next).end();
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => {
        const { authorization = "", "content-type": type = "", "content-encoding": encoding = "" } = incoming.headers;
        void post(Buffer.concat(chunks), { authorization, "content-type": type, "content-encoding": encoding }).then(async (answer) => outgoing.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text()));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${String(port)}`;
    const sent = new Set<string>();
    const pauses: number[] = [];
    const settings = { server: address, token, sent, onSent: (ids: readonly string[]) => { for (const id of ids) sent.add(id); return Promise.resolve(); }, wait: (ms: number) => { pauses.push(ms); return Promise.resolve(); } };
    const edits = Array.from({ length: 1_200 }, (_, at) => edit(`s${String(at)}`, [`const number${String(at)} = ${String(at)};`]));
    expect(await sendSessions(edits, settings)).toEqual({ accepted: 1_200, known: 0, refused: [] });
    expect(pauses).toEqual([1_000, 2_000, 4_000, 1_000]);
    const before = requests;
    expect(await sendSessions([...edits, edit("new", [])], settings)).toEqual({ accepted: 1, known: 0, refused: [] });
    expect(requests).toBe(before + 1);
    await expect(sendSessions([edit("later", [])], { ...settings, token: "byl_wrong_token_of_nobody" })).rejects.toMatchObject({ code: "refused" });
    await new Promise((resolve) => server.close(resolve));
    await expect(sendSessions([edit("later", [])], settings)).rejects.toMatchObject({ code: "unreachable" });
    expect(sent.has("later")).toBe(false);
  });
});

test("edits make the lines of commits proven, whenever they come, and change nothing where they stand nowhere", { timeout: 120_000 }, async () => {
  const { path } = buildRepository([
    { name: "root", files: { "a.ts": "const first = 1;\n" } },
    { name: "by session", files: { "a.ts": `const first = 1;\n${written.join("\n")}\nconst byHand = 2;\n` } },
    { name: "elsewhere", files: { "b.ts": `${written.join("\n")}\n` } },
    { name: "again", files: { "lib/a.ts": `${written.join("\n")}\n` } },
  ]);
  runGit(path, ["config", "remote.origin.url", "https://github.com/acme/shop"]);
  const edits = [edit("e1", written), edit("e2", ["const neverCommitted = somewhere();"])];
  const save = (test: TestDatabase) => saveSessionEdits(test.bulk, edits, { sentBy: "ada", sentAt: new Date(0) });
  await withTestDatabase(async (whole) => {
    await save(whole); // Before the repository is there: it waits for one of its remote.
    await ingestPath(whole, path);
    expect(await sumsOf(whole, `SELECT "verdict" AS key, sum("lines") AS value FROM "DayLines" GROUP BY 1`)).toEqual({ proven: 2, unknown: 6 });
    expect(await sumsOf(whole, `SELECT "modelId" AS key, sum("lines") AS value FROM "FileLines" WHERE "verdict" = 'proven' GROUP BY 1`)).toEqual({ "claude-opus-4-8": 2 });
    const expected = await dumpLedger(whole.url);
    await withTestDatabase(async (late) => {
      await ingestPath(late, path);
      expect(await sumsOf(late, `SELECT "verdict" AS key, sum("lines") AS value FROM "DayLines" GROUP BY 1`)).toEqual({ unknown: 8 });
      expect((await save(late)).repositories.length).toBe(1);
      expect(await save(late)).toEqual({ accepted: 0, repositories: [] });
      await ingestPath(late, path);
      await ingestPath(late, path);
      expect(await dumpLedger(late.url)).toEqual(expected);
    });
  });
});
