import { createHash, randomUUID } from "node:crypto";
import type { Client } from "pg";

/** The record that Prisma's own command keeps and reads. */
const record = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text,
  rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/**
 * Applies one migration and notes it, in one transaction: killed at any moment, all of it is there or nothing. (Prisma's engine sends the statements
 * one by one, and a process that dies between two of them leaves a database that nobody can migrate.)
 */
export async function applyMigration(client: Client, name: string, script: string): Promise<void> {
  const checksum = createHash("sha256").update(script).digest("hex");
  await client.query("BEGIN");
  try {
    await client.query(record);
    await client.query(script);
    await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)", [randomUUID(), checksum, name]);
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw cause;
  }
}
