import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AppError } from "@/lib/errors";
import { fileError } from "./fileError";
import type { ServerTools } from "./runServerTool";
import { runServerTool } from "./runServerTool";
import type { ServerHome } from "./serverHome";

/** Settings of a database on one machine whose only client is Byline: no replication, few and large writes. */
const settings = `
shared_buffers = 256MB
work_mem = 32MB
maintenance_work_mem = 256MB
effective_cache_size = 1GB
random_page_cost = 1.1
max_connections = 60
wal_level = minimal
max_wal_senders = 0
max_wal_size = 2GB
checkpoint_timeout = 15min
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
# Statements hold facts of repositories; the log names the error only.
log_min_error_statement = panic
`;

/** initdb's arguments. Order and case of letters come from PostgreSQL itself, so that every machine sorts alike. */
const initdbArguments = (cluster: string, passwordFile: string) => [
  "-D", cluster, "-U", "byline", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8",
  "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions",
];

/** Makes the cluster when there is none, and returns the password of its only user. A half-made one is thrown away. */
export async function initialiseCluster(home: ServerHome, tools: ServerTools): Promise<string> {
  try {
    if (existsSync(join(home.cluster, "PG_VERSION"))) return readFileSync(home.password, "utf8");
    const password = randomBytes(24).toString("hex");
    const fresh = join(home.folder, "new");
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    const passwordFile = join(fresh, "password");
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (tools.account !== null) for (const path of [fresh, passwordFile]) chownSync(path, tools.account.uid, tools.account.gid);
    const { status, output } = await runServerTool(tools, "initdb", initdbArguments(join(fresh, "data"), passwordFile));
    if (status !== 0) throw initdbError(output, home.folder);
    writeFileSync(join(fresh, "data", "postgresql.conf"), settings, { flag: "a" });
    writeFileSync(home.password, password, { mode: 0o600 });
    renameSync(join(fresh, "data"), home.cluster);
    rmSync(fresh, { recursive: true, force: true });
    return password;
  } catch (cause) {
    throw fileError(cause, home.folder);
  }
}

function initdbError(output: string, folder: string): AppError {
  return fileError(new Error(output.split("\n").filter((line) => line.includes("error") || line.includes("FATAL") || line.includes("could not")).join("\n") || output), folder);
}
