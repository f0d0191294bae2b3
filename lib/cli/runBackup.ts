import { createWriteStream, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { writeBackup } from "@/lib/store/backup/writeBackup";
import { openDatabase } from "@/lib/store/openDatabase";
import { packageFolder } from "./start/packageFolder";
import { writeOut } from "./writeOut";

const versionOf = () => z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"))).version;

/** Writes beside the name that was asked for and renames at the end, so that a file of that name is a whole backup. */
export async function runBackup(file: string, force: boolean): Promise<void> {
  if (existsSync(file) && !force) throw new AppError("conflict", `${file} is there already.`, { hint: "Choose another name, or add --force." });
  const database = await openDatabase(readEnv());
  const part = `${file}.part`;
  try {
    const zip = createGzip({ level: 4 });
    // What a broken run or somebody else left there would keep its rights, or lead elsewhere.
    rmSync(part, { force: true });
    const target = createWriteStream(part, { flags: "wx", mode: 0o600 });
    const written = finished(zip.pipe(target));
    // Told below; without this a full disk would end the process first.
    written.catch((cause: unknown) => zip.destroy(cause instanceof Error ? cause : undefined));
    const rows = await Promise.race([writeBackup(database.url, zip, { version: versionOf(), now: new Date(systemClock()) }), written.then(() => 0)]);
    zip.end();
    await written;
    renameSync(part, file);
    await writeOut(`${new Intl.NumberFormat("en").format(rows)} rows in ${file}\nKeep the files secret and secret-key of the data folder (or BYLINE_SECRET and BYLINE_SECRET_KEY) elsewhere: tokens in the backup stay sealed, and without the key nobody opens them.\n`);
  } catch (cause) {
    rmSync(part, { force: true });
    if (cause instanceof AppError) throw cause;
    throw new AppError("no-space", `${file} could not be written.`, { hint: "Check the folder, its rights and its disk.", cause });
  } finally {
    await database.stop();
  }
}
