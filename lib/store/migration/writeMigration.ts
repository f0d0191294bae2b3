import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findDrift } from "./findDrift";
import { readMigrations } from "./readMigrations";

/**
 * For developers: writes the migration that leads from prisma/migrations to prisma/schema.prisma and returns its folder,
 * or null where there is nothing to do. `stamp` is its time as `20261123040000`; what Prisma cannot express is added by hand.
 */
export async function writeMigration(url: string, stamp: string, name: string): Promise<string | null> {
  const script = await findDrift(url);
  if (script === "") return null;
  const { baseDir, lockfile } = readMigrations();
  const folder = join(baseDir, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), `${script}\n`);
  const lock = join(baseDir, lockfile.path);
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  return folder;
}
