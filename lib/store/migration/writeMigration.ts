import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffSchemas } from "./diffSchemas";
import { readMigrations, readSchema } from "./readMigrations";

/**
 * For developers: writes the migration that leads from the newest one to prisma/schema.prisma and returns its folder, or null
 * where there is nothing to do. `stamp` is its time as `20261123040000`. Each migration keeps the schema it leads to beside it,
 * because this engine has no shadow database. What Prisma cannot express is added to the file by hand.
 */
export async function writeMigration(url: string, stamp: string, name: string): Promise<string | null> {
  const { baseDir, lockfile, migrationDirectories } = readMigrations();
  const newest = migrationDirectories.at(-1);
  const before = newest === undefined ? null : readFileSync(join(baseDir, newest.path, "schema.prisma"), "utf8");
  const script = await diffSchemas(url, before, readSchema());
  if (script === "") return null;
  const folder = join(baseDir, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), `${script}\n`);
  writeFileSync(join(folder, "schema.prisma"), readSchema());
  const lock = join(baseDir, lockfile.path);
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  return folder;
}
