import { createHash } from "node:crypto";
import { chmodSync, existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "@/lib/makeFolder";
import { fileError } from "./fileError";

/** Everything the embedded server keeps, in one folder. */
export interface ServerHome {
  readonly folder: string;
  /** The cluster itself (PGDATA). */
  readonly cluster: string;
  readonly log: string;
  /** Mode 0600, owned by Byline's user. */
  readonly password: string;
  /** One file per running Byline, named by its process id. */
  readonly holders: string;
  readonly lock: string;
}

function isReachable(folder: string): boolean {
  const above = dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (above === folder || isReachable(above));
}

const asHome = (folder: string): ServerHome => ({
  folder, cluster: join(folder, "data"), log: join(folder, "log", "postgres.log"), password: join(folder, "password"),
  holders: join(folder, "holders"), lock: join(folder, "lock"),
});

function chooseFolder(dataFolder: string): string {
  const own = join(dataFolder, "postgres");
  if (process.getuid?.() !== 0 || existsSync(join(own, "data", "PG_VERSION"))) return own;
  // Below /root the server's user cannot even look: its files then stand where it can.
  const hash = createHash("sha256").update(dataFolder).digest("hex").slice(0, 12);
  const outside = join("/var/lib/byline", hash);
  if (existsSync(outside)) return outside;
  return isReachable(dataFolder) ? own : outside;
}

/**
 * Chooses and makes the server's folder: `<dataFolder>/postgres`, or for root a folder of its own in /var/lib/byline
 * where no other user could reach that one. Throws `refused` or `no-space`.
 */
export function serverHome(dataFolder: string): ServerHome {
  try {
    makeFolder(dataFolder);
    const home = asHome(chooseFolder(realpathSync(dataFolder)));
    for (const folder of [home.folder, dirname(home.log), home.holders]) makeFolder(folder);
    if (process.getuid?.() === 0) chmodSync(home.folder, 0o755);
    return home;
  } catch (cause) {
    throw fileError(cause, dataFolder);
  }
}
