import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { projectFolder } from "./projectFolder";

const folderOf = () => join(projectFolder(), "prisma", "migrations");

/** Text of prisma/schema.prisma. */
export const readSchema = () => readFileSync(join(projectFolder(), "prisma", "schema.prisma"), "utf8");

/** prisma/migrations as the engine wants it, oldest first. */
export function readMigrations(): MigrationList {
  const baseDir = folderOf();
  const names = existsSync(baseDir) ? readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort() : [];
  const lockfile = join(baseDir, "migration_lock.toml");
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: readFileSync(join(baseDir, name, "migration.sql"), "utf8") } },
    })),
  };
}
