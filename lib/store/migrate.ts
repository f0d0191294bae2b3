import { Client } from "pg";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { applyMigration } from "./migration/applyMigration";
import { readMigrations } from "./migration/readMigrations";
import { storeError } from "./storeError";

/** Any number of our own: processes that migrate one database wait for each other on it. */
const lockKey = 4_600_018;
const rowsSchema = z.array(z.object({ name: z.string(), isApplied: z.boolean() }));

async function readApplied(client: Client): Promise<Map<string, boolean>> {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present");
  if (!z.array(z.object({ present: z.boolean() })).parse(rows)[0]?.present) return new Map();
  const found = await client.query(`SELECT migration_name AS name, finished_at IS NOT NULL AS "isApplied" FROM _prisma_migrations WHERE rolled_back_at IS NULL`);
  return new Map(rowsSchema.parse(found.rows).map((row) => [row.name, row.isApplied]));
}

function demandKnown(applied: ReadonlyMap<string, boolean>, known: ReadonlySet<string>) {
  for (const [name, isApplied] of applied) {
    if (!known.has(name)) throw new AppError("conflict", `The database is from a newer Byline: it has the migration ${name}.`, { hint: "Update Byline, or use another database." });
    if (!isApplied) throw new AppError("conflict", `The migration ${name} was broken off on this database.`, { hint: "Restore the backup from before the update, or ask for help with the log of that run." });
  }
}

/**
 * Brings the database to this Byline's schema and returns the names of the migrations that it applied.
 * The same table as Prisma's own command keeps the record. Safe when several processes do it at once.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    const migrations = readMigrations();
    const known = new Set(migrations.migrationDirectories.map((directory) => directory.path));
    const applied = await readApplied(client);
    demandKnown(applied, known);
    const due = migrations.migrationDirectories.filter(({ path }) => !applied.has(path));
    for (const { path, migrationFile: { content } } of due) {
      if (content.tag !== "ok") throw new AppError("internal", `The migration ${path} cannot be read.`, { hint: "Clone Byline again." });
      await applyMigration(client, path, content.value);
    }
    return due.map(({ path }) => path);
  } catch (cause) {
    throw storeError(cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}
