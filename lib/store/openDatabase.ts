import { Client } from "pg";
import type { Env } from "@/lib/env";
import { checkDatabase } from "./checkDatabase";
import { openEmbedded } from "./embedded/openEmbedded";
import { storeError } from "./storeError";

/** A database that answers. The url holds a password: it is handed to `openStore` and never printed. */
export interface OpenDatabase {
  readonly url: string;
  /** Embedded: stops the server when no other Byline uses it. With DATABASE_URL: nothing. */
  readonly stop: () => Promise<void>;
}

async function ensureDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  try {
    await client.connect();
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name}"`);
  } catch (cause) {
    // Two processes may have met here: the database that the other one made will do.
    if (!(cause instanceof Error && "code" in cause && (cause.code === "42P04" || cause.code === "23505"))) throw storeError(cause);
  } finally {
    await client.end().catch(() => undefined);
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/**
 * The database Byline works on: the one DATABASE_URL names (checked), else the embedded server's, started or adopted.
 * Throws an AppError with the way out; no message holds a password.
 */
export async function openDatabase(env: Pick<Env, "databaseUrl" | "dataFolder">): Promise<OpenDatabase> {
  if (env.databaseUrl !== null) {
    await checkDatabase(env.databaseUrl);
    return { url: env.databaseUrl, stop: () => Promise.resolve() };
  }
  const server = await openEmbedded(env.dataFolder);
  try {
    return { url: await ensureDatabase(server.url, "byline"), stop: server.stop };
  } catch (cause) {
    await server.stop();
    throw cause;
  }
}
