import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { readMigrations } from "./readMigrations";

/** Migrations of this Byline that the database lacks. One that a newer Byline applied is no fault: during an update both serve. */
export async function pendingMigrations(db: Database): Promise<readonly string[]> {
  const names = readMigrations().migrationDirectories.map(({ path }) => path);
  const [table] = await readRows(db, z.object({ present: z.boolean() }), Prisma.sql`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`);
  if (table?.present !== true) return names;
  const rows = await readRows(db, z.object({ name: z.string() }), Prisma.sql`SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`);
  const applied = new Set(rows.map(({ name }) => name));
  return names.filter((name) => !applied.has(name));
}
