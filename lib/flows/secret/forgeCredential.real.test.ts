import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { type GitServer, serveGit } from "@/lib/fixtures/repository/serveGit";
import { secretKey } from "@/lib/store/secret/secretKey";
import { secrets } from "@/lib/store/secret/secrets";
import { openSource } from "../ingest/openSource";
import { forgeCredential } from "./forgeCredential";
import { forgeSecret } from "./forgeSecret";

const token = "glpat-t0ps3cret";
const key = secretKey(randomBytes(32));
const by = { actor: "command line", now: new Date(0) };
const scripted = buildRepository([{ name: "one", files: { "a.txt": "a\n" } }]);
let base: TestDatabase;
let server: GitServer;
beforeAll(async () => {
  base = await openTestDatabase();
  server = await serveGit(scripted.path, `ada:${token}`);
});
afterAll(async () => {
  server.close();
  await base.close();
});

const world = () => ({ db: base.db, mirrorsFolder: mkdtempSync(join(tmpdir(), "byline-mirrors-")), secretKey: () => Promise.resolve(key) });
const url = () => `http://${server.host}/${scripted.path.split("/").at(-1) ?? ""}`;
const store = (text: string, host = server.host) => secrets.save(base.db, key, { name: forgeSecret.nameOf(host), text }, by);

test("without a token the server refuses; with the stored one git reads, and leaves it nowhere", async () => {
  const settings = world();
  await expect(openSource(url(), settings, () => undefined)).rejects.toMatchObject({ code: "refused" });
  await store(`ada:${token}`);
  const repository = await openSource(url(), settings, () => undefined);
  expect(repository.head).toBe(scripted.sha("one"));
  repository.close();
  expect(server.asked).toContain(`Basic ${Buffer.from(`ada:${token}`).toString("base64")}`);
  const written = readdirSync(settings.mirrorsFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")).join("");
  expect(written.length).toBeGreaterThan(0);
  expect(written).not.toContain(token);
});

test("a wrong token is refused in words that do not repeat it", async () => {
  await store(`ada:${token}-wrong`);
  const error: unknown = await openSource(url(), world(), () => undefined).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: "refused" });
  expect(`${JSON.stringify(error)} ${String(error)} ${error instanceof Error ? `${error.stack ?? ""} ${String(error.cause)}` : ""}`).not.toContain(token);
});

test("a token goes to its own server only, and never in the clear over a network", async () => {
  await store("t", "forge.example");
  const settings = world();
  expect(await forgeCredential(settings, "https://forge.example/a.git")).toEqual({ user: "x-access-token", token: "t" });
  for (const other of ["http://forge.example/a.git", "https://forge.example:8443/a.git", "https://forge.example.evil.example/a.git", "https://evil.example/forge.example", "git@forge.example:a.git", "ssh://forge.example/a"]) expect(await forgeCredential(settings, other)).toBeNull();
});

test.each([["forge:gitlab.example.org", true], ["forge:127.0.0.1:8080", true], ["forge:", false], ["forge:A.example", false], ["forge:a b", false], ["smtp", false], ["forge:a.example/path", false]])("%s is a name: %s", (name, is) => {
  expect(forgeSecret.isName(name)).toBe(is);
});
