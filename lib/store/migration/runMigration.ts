import { createHash, randomUUID } from "node:crypto";
import type { Client } from "pg";

/** The record that Prisma's own command keeps and reads. */
const record = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text,
  rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** Runs one migration and notes it, within a transaction of the caller's. `run`: what is run in its place, to the same end. */
export async function runMigration(client: Client, name: string, script: string, run = script): Promise<void> {
  const checksum = createHash("sha256").update(script).digest("hex");
  await client.query(record);
  await client.query(run);
  await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)", [randomUUID(), checksum, name]);
}
