import { join } from "node:path";
import { systemClock } from "@/lib/clock";
import type { Env } from "@/lib/env";
import type { IngestSettings } from "@/lib/flows/ingest/ingestSettings";
import { closeClient, openClient } from "@/lib/store/client";
import { migrate } from "@/lib/store/migrate";
import { openDatabase } from "@/lib/store/openDatabase";
import { findSecretKey } from "./findSecretKey";

/** The database open and at the present schema, and how to let go of it. */
export interface OpenStore {
  readonly settings: IngestSettings;
  /** Migrations that this opening applied. */
  readonly applied: readonly string[];
  close(): Promise<void>;
}

/** Opens the database of the environment (starting Byline's own server where none is named) and migrates it. */
export async function openStore(env: Env, onProgress?: IngestSettings["onProgress"]): Promise<OpenStore> {
  const database = await openDatabase(env);
  const close = async () => {
    await closeClient(database.url);
    await database.stop();
  };
  try {
    const applied = await migrate(database.url);
    const settings = { db: openClient(database.url), databaseUrl: database.url, mirrorsFolder: join(env.dataFolder, "mirrors"), clock: systemClock, sources: env.sources, secretKey: () => findSecretKey(env) };
    return { settings: onProgress === undefined ? settings : { ...settings, onProgress }, applied, close };
  } catch (error) {
    await close();
    throw error;
  }
}
