import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { storeError } from "../storeError";
import { type BackupManifest, endOfRows } from "./backupManifest";
import { listTables } from "./listTables";

const migrationsSchema = z.array(z.object({ name: z.string() }));
const serverSchema = z.tuple([z.object({ server: z.string() })]);
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await new Promise<void>((resolve) => out.once("drain", resolve));
}

async function readManifest(client: Client, version: string, now: Date): Promise<BackupManifest> {
  const { rows } = await client.query("SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1");
  const [{ server }] = serverSchema.parse((await client.query("SELECT current_setting('server_version') AS server")).rows);
  const migrations = migrationsSchema.parse(rows).map(({ name }) => name);
  if (migrations.length === 0) throw new AppError("not-found", "The database was never used by Byline.", { hint: "There is nothing to back up." });
  return { format: "byline-backup-1", version, migrations, createdAt: now.toISOString(), postgres: server };
}

async function copyTable(client: Client, table: string, columns: readonly string[], out: Writable): Promise<number> {
  await write(out, `${JSON.stringify({ table, columns })}\n`);
  const stream = client.query(copyTo(`COPY ${quoted(table)} (${columns.map(quoted).join(", ")}) TO STDOUT`));
  stream.pipe(out, { end: false });
  await finished(stream);
  await write(out, `${endOfRows}\n`);
  return stream.rowCount;
}

/**
 * Writes every table as it was at one instant, while Byline goes on working. Our own format and no `pg_dump`: the server that comes with Byline brings none, and one of
 * an older PostgreSQL refuses a newer server. The queue is not in it: what is due is found again at the next start. Returns how many rows were written.
 */
export async function writeBackup(url: string, out: Writable, about: { readonly version: string; readonly now: Date }): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await write(out, `${JSON.stringify(await readManifest(client, about.version, about.now))}\n`);
    let rows = 0;
    for (const { table, columns } of await listTables(client)) rows += await copyTable(client, table, columns, out);
    await client.query("COMMIT");
    await write(out, `${JSON.stringify({ end: true, rows })}\n`);
    return rows;
  } catch (cause) {
    throw storeError(cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}
