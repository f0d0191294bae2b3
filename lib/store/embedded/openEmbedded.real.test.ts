import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { openDatabase } from "../openDatabase";
import { isAlive } from "./isAlive";
import { openEmbedded } from "./openEmbedded";
import { readPostmaster } from "./readPostmaster";

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "byline-embedded-"));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}
const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return Object.values(rows[0] ?? {})[0];
};
const cluster = (folder: string) => join(folder, "postgres", "data");

afterEach(async () => {
  for (const folder of folders.splice(0)) {
    await (await openEmbedded(folder).catch(() => null))?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

describe("the embedded server", () => {
  test("starts, keeps what it was given, stops cleanly; its password is not for others", async () => {
    const folder = newFolder();
    const first = await openEmbedded(folder);
    expect(await ask(first.url, "SHOW server_version")).toMatch(/^18/);
    expect(await ask(first.url, "SHOW listen_addresses")).toBe("127.0.0.1");
    await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS n");
    expect(statSync(join(folder, "postgres", "password")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, "postgres", "log", "postgres.log"), "utf8")).not.toContain(new URL(first.url).password);
    await expect(ask(first.url.replace(/:[0-9a-f]{48}@/, ":wrong@"), "SELECT 1")).rejects.toThrow(/password/);
    await first.stop();
    expect(readPostmaster(cluster(folder))).toBeNull();
    const second = await openEmbedded(folder);
    expect(await ask(second.url, "SELECT n FROM kept")).toBe(42);
    await second.stop();
  });

  test("one that was left running is adopted; one that was killed leaves a pid file that is no obstacle", async () => {
    const folder = newFolder();
    const left = await openEmbedded(folder);
    const pid = readPostmaster(cluster(folder))?.pid ?? 0;
    const adopted = await openEmbedded(folder);
    expect(adopted.url).toBe(left.url);
    process.kill(pid, "SIGKILL");
    // Where nobody reaps it, a killed process stays as a zombie: it is alive to a signal and has no command line.
    for (let i = 0; i < 100 && isAlive(pid) && readFileSync(`/proc/${String(pid)}/cmdline`, "utf8") !== ""; i++) await sleep(20);
    expect(existsSync(join(cluster(folder), "postmaster.pid"))).toBe(true);
    // Its process id may belong to somebody else by now.
    const file = join(cluster(folder), "postmaster.pid");
    writeFileSync(file, readFileSync(file, "utf8").replace(String(pid), String(process.pid)));
    const again = await openEmbedded(folder);
    expect(await ask(again.url, "SELECT 1")).toBe(1);
    await again.stop();
  });

  test("another living process that uses it keeps it running", async () => {
    const folder = newFolder();
    const server = await openEmbedded(folder);
    const holder = join(folder, "postgres", "holders", String(process.ppid));
    writeFileSync(holder, "");
    await server.stop();
    expect(await ask(server.url, "SELECT 1")).toBe(1);
    rmSync(holder);
  });

  test("a lock that a dead process left is taken over", async () => {
    const folder = newFolder();
    await (await openEmbedded(folder)).stop();
    writeFileSync(join(folder, "postgres", "lock"), "999999999");
    await (await openEmbedded(folder)).stop();
  });

  test("a folder that cannot be written is refused with the way out", async () => {
    const file = join(newFolder(), "file");
    writeFileSync(file, "");
    await expect(openEmbedded(join(file, "data"))).rejects.toMatchObject({ name: "AppError", hint: expect.stringContaining("DATABASE_URL") });
  });
});

describe("DATABASE_URL", () => {
  const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataFolder: "/nonexistent" });
  test("what does not answer, does not exist or refuses is said in a sentence without the password", async () => {
    const server = await openEmbedded(newFolder());
    const url = new URL(server.url);
    for (const [change, code] of [[{ port: "1" }, "unreachable"], [{ password: "s3cret-wrong" }, "refused"], [{ pathname: "/nowhere" }, "not-found"], [{ hostname: "no-such-host.invalid" }, "unreachable"]] as const) {
      const address = new URL(url);
      for (const [key, value] of Object.entries(change)) Reflect.set(address, key, value);
      const error: unknown = await open(address.toString()).then(() => null, (cause: unknown) => cause);
      expect(error).toMatchObject({ name: "AppError", code });
      expect(JSON.stringify([Reflect.get(Object(error), "message"), Reflect.get(Object(error), "hint")])).not.toMatch(/s3cret|[0-9a-f]{48}/);
    }
    expect((await open(server.url)).url).toBe(server.url);
    await server.stop();
  });
});
