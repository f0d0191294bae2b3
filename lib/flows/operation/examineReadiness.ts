import { statfs } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@/lib/store/client";
import { pendingMigrations } from "@/lib/store/migration/pendingMigrations";

export interface Readiness {
  readonly isReady: boolean;
  /** One word each, which tell a stranger nothing. */
  readonly checks: { readonly database: "ok" | "down"; readonly migrations: "ok" | "pending" | "unknown"; readonly disk: "ok" | "low" | "unknown" };
}

/** With less than this PostgreSQL beside it, or a clone, would stop in the middle. */
const leastFreeBytes = 200_000_000;
const patienceMs = 3_000;

async function diskOf(folder: string): Promise<Readiness["checks"]["disk"]> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < leastFreeBytes ? "low" : "ok";
  } catch {
    return "unknown";
  }
}

async function databaseOf(db: Database): Promise<Pick<Readiness["checks"], "database" | "migrations">> {
  const asked = pendingMigrations(db).then((pending) => ({ database: "ok", migrations: pending.length === 0 ? "ok" : "pending" }) as const, () => ({ database: "down", migrations: "unknown" }) as const);
  return await Promise.race([asked, wait(patienceMs, { database: "down", migrations: "unknown" } as const, { ref: false })]);
}

/** Whether this process can do its work: the database answers within three seconds and has every migration, and the disk of the data folder has room. A folder that is not there yet keeps nobody waiting. */
export async function examineReadiness(db: Database, dataFolder: string): Promise<Readiness> {
  const [{ database, migrations }, disk] = await Promise.all([databaseOf(db), diskOf(dataFolder)]);
  return { isReady: database === "ok" && migrations === "ok" && disk !== "low", checks: { database, migrations, disk } };
}
