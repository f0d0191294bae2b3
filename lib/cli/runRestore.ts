import { createReadStream, existsSync } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { restoreBackup } from "@/lib/store/backup/restoreBackup";
import { migrate } from "@/lib/store/migrate";
import { openDatabase } from "@/lib/store/openDatabase";
import { writeOut } from "./writeOut";

/** Restores, then brings the database to the present schema: a backup of an older Byline is an update too. */
export async function runRestore(file: string, force: boolean): Promise<void> {
  if (!existsSync(file)) throw new AppError("not-found", `There is no file ${file}.`, { hint: "Name what byline backup wrote." });
  const database = await openDatabase(readEnv());
  try {
    // What goes wrong in the pipe comes out where it is read.
    const source = pipeline(createReadStream(file), createGunzip(), () => undefined);
    const { manifest, rows } = await restoreBackup(database.url, source, force);
    const applied = await migrate(database.url);
    await writeOut(`${new Intl.NumberFormat("en").format(rows)} rows of ${manifest.createdAt} (Byline ${manifest.version}) are restored.\n${applied.length === 0 ? "" : `${String(applied.length)} migrations brought them to the present schema.\n`}Mirrors are cloned again when they are needed. Tokens open with the key that sealed them: put secret and secret-key (or their variables) back too.\n`);
  } finally {
    await database.stop();
  }
}
