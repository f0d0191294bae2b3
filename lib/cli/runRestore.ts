import { createReadStream, existsSync } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { restoreBackup } from "@/lib/store/backup/restoreBackup";
import { migrate } from "@/lib/store/migrate";
import { openDatabase } from "@/lib/store/openDatabase";
import { writeOut } from "./writeOut";

/** `byline on db.example.org:5432`: never the user or the password. */
function databaseName(address: string): string {
  const { pathname, host, searchParams } = new URL(address);
  return `${decodeURIComponent(pathname.slice(1)) || "the user's own database"} on ${searchParams.get("host") ?? (host === "" ? "this machine" : host)}`;
}

/** Restores, then brings the database to the present schema: a backup of an older Byline is an update too. */
export async function runRestore(file: string, force: boolean): Promise<void> {
  if (!existsSync(file)) throw new AppError("not-found", `There is no file ${file}.`, { hint: "Name what byline backup wrote." });
  const database = await openDatabase(readEnv());
  try {
    await writeOut(`Restoring into ${databaseName(database.url)} …\n`);
    // What goes wrong in the pipe comes out where it is read.
    const source = pipeline(createReadStream(file), createGunzip(), () => undefined);
    const { manifest, rows } = await restoreBackup(database.url, source, force);
    const applied = await migrate(database.url);
    await writeOut(`${new Intl.NumberFormat("en").format(rows)} rows of ${manifest.createdAt} (Byline ${manifest.version}) are restored.\n${applied.length === 0 ? "" : `${String(applied.length)} migrations brought them to the present schema.\n`}Mirrors are cloned again when they are needed. Tokens open with the key that sealed them: put secret and secret-key (or their variables) back too.\n`);
  } finally {
    await database.stop();
  }
}
