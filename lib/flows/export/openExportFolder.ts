import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "@/lib/makeFolder";

const prefix = "byline-export-";
/** Longer than any table is read. */
const leftoverMs = 24 * 60 * 60_000;

/** When it was last written to; null where it is gone meanwhile. */
const writtenAt = async (path: string): Promise<number | null> => await stat(path).then(({ mtimeMs }) => mtimeMs, () => null);

/** What an export left that was killed: nothing was written to it for a day. Another that goes on beside this one keeps its own. */
async function sweep(folder: string, now: Date): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => each.startsWith(prefix))) {
    const path = join(folder, name);
    const last = (await writtenAt(join(path, "table.csv"))) ?? (await writtenAt(path));
    if (last !== null && now.getTime() - last > leftoverMs) await rm(path, { recursive: true, force: true });
  }
}

/** A new folder within Byline's data, for its own user only, that holds one table at a time as `table.csv`. */
export async function openExportFolder(dataFolder: string, now: Date): Promise<string> {
  const folder = join(dataFolder, "exporting");
  makeFolder(folder, 0o700);
  await sweep(folder, now);
  return await mkdtemp(join(folder, prefix));
}
