import type { Client } from "pg";
import { runMigration } from "./runMigration";

/**
 * Applies one migration and notes it, in one transaction: killed at any moment, all of it is there or nothing. (Prisma's engine sends the statements
 * one by one, and a process that dies between two of them leaves a database that nobody can migrate.)
 */
export async function applyMigration(client: Client, name: string, script: string): Promise<void> {
  await client.query("BEGIN");
  try {
    await runMigration(client, name, script);
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw cause;
  }
}
