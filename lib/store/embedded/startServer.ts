import { chownSync, existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "@/lib/errors";
import { fileError } from "./fileError";
import { isAlive } from "./isAlive";
import type { Postmaster } from "./readPostmaster";
import { readPostmaster } from "./readPostmaster";
import type { ServerTools } from "./runServerTool";
import { runServerTool } from "./runServerTool";
import type { ServerHome } from "./serverHome";

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** A process id may have been given to somebody else since: only a program called postgres is a server. */
function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const file = `/proc/${String(pid)}/cmdline`;
  return existsSync("/proc/self/cmdline") ? existsSync(file) && readFileSync(file, "utf8").includes("postgres") : true;
}

/** The server that already runs on this cluster (left by a killed Byline, or another one's), once it is ready. */
async function findRunning(home: ServerHome): Promise<Postmaster | null> {
  for (let tries = 0; tries < 600; tries++) {
    const found = readPostmaster(home.cluster);
    if (found === null) return null;
    if (!isPostgres(found.pid)) {
      rmSync(join(home.cluster, "postmaster.pid"), { force: true });
      return null;
    }
    if (found.isReady) return found;
    await sleep(100);
  }
  throw new AppError("conflict", "A PostgreSQL server on Byline's data folder has been starting for a minute and is not ready.", { hint: `Look at ${home.log}.` });
}

function prepareLog(home: ServerHome, tools: ServerTools) {
  writeFileSync(home.log, "");
  if (tools.account !== null) for (const path of [dirname(home.log), home.log]) chownSync(path, tools.account.uid, tools.account.gid);
}

/** The server writes its log, its pid file and what it has to replay. */
const leastFreeBytes = 16 * 2 ** 20;

/** On a full disk the log itself stays empty. */
function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < leastFreeBytes;
}

function startError(home: ServerHome): AppError {
  const log = existsSync(home.log) ? readFileSync(home.log, "utf8") : "";
  const fatal = log.split("\n").filter((line) => /FATAL|PANIC|error while loading|not found/.test(line)).join("\n");
  const error = fileError(new Error(isFull(home.folder) || log.includes("No space left") ? "No space left" : fatal || log.slice(-2000)), home.folder);
  return error.code === "internal" ? new AppError("internal", "Byline's own database server did not start.", { hint: `Its log is ${home.log}. DATABASE_URL uses a PostgreSQL of yours instead.`, cause: error.cause }) : error;
}

/** Starts the server on a free loopback port, or adopts the one that runs. Returns its port. */
export async function startServer(home: ServerHome, tools: ServerTools): Promise<number> {
  const running = await findRunning(home);
  if (running !== null) return running.port;
  for (let tries = 0; tries < 3; tries++) {
    prepareLog(home, tools);
    const port = await freePort();
    const options = `-p ${String(port)} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
    // Ten minutes: after a power cut the server first replays what it had promised.
    const { status } = await runServerTool(tools, "pg_ctl", ["start", "-D", home.cluster, "-w", "-t", "600", "-l", home.log, "-o", options]);
    if (status === 0) return port;
    if (!readFileSync(home.log, "utf8").includes("could not bind")) break;
  }
  throw startError(home);
}
