import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { files } from "./files";
import { scriptHistory } from "./history";

const root = join(import.meta.dirname, "..", "..");
const startMs = 280_000;

/** The address that `npm start` prints. */
function readLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`Byline did not start in time.\n${said}`)), startMs);
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const link = /http:\/\/\S+\/open\?token=\S+/.exec(said)?.[0];
      if (link === undefined) return;
      clearTimeout(timer);
      resolve(link);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`Byline ended with status ${String(code)}.\n${said}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

/** Starts Byline as its user does, empty, with data of its own; returns how to stop it. */
export default async function startSite(): Promise<() => Promise<void>> {
  rmSync(files.folder, { recursive: true, force: true });
  mkdirSync(files.folder, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), "byline-e2e-"));
  chmodSync(data, 0o755);
  const repository = buildRepository(scriptHistory(Math.floor(Date.now() / 1000)));
  const child = spawn(process.execPath, [join(root, "lib/cli/launchStart.mjs"), "--no-open"], { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, BYLINE_DATA: data, CI: "1" } });
  const link = await readLink(child);
  writeFileSync(files.site, JSON.stringify({ link, origin: new URL(link).origin, repository: repository.path, data, sample: repository.sha("ai39") }));
  return async () => {
    await stop(child);
    rmSync(data, { recursive: true, force: true });
    rmSync(repository.path, { recursive: true, force: true });
  };
}
