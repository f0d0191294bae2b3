import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** The user that runs PostgreSQL; null where Byline's own user does. PostgreSQL refuses to run as root. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | null;

function findAccount(name: string): ServerAccount {
  const line = readFileSync("/etc/passwd", "utf8").split("\n").find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

function createAccount(): ServerAccount {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", "byline"], { stdio: "ignore" });
  const made = findAccount("byline");
  if (made !== null) return made;
  spawnSync("adduser", ["-S", "-D", "-H", "byline"], { stdio: "ignore" });
  return findAccount("byline");
}

/**
 * As root: the owner of the cluster where there is one, else the system user `byline` (made when missing),
 * else `postgres` or `nobody`. As anybody else: null.
 */
export function serverAccount(clusterFolder: string): ServerAccount {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findAccount("byline") ?? createAccount() ?? findAccount("postgres") ?? findAccount("nobody");
}
