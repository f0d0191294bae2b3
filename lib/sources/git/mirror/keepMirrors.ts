import { existsSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { usedStamp } from "./touchMirror";

type MayGo = (folder: string, usedAt: number) => Promise<boolean>;

interface Mirror {
  readonly folder: string;
  readonly bytes: number;
  /** When it was read last, epoch milliseconds. */
  readonly usedAt: number;
}

export interface KeptMirrors {
  /** What is there afterwards. */
  readonly bytes: number;
  readonly removed: readonly string[];
}

async function bytesOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  let bytes = 0;
  // What a fetch renames meanwhile counts the next time.
  for (const entry of entries) if (entry.isFile()) bytes += await stat(join(entry.parentPath, entry.name)).then(({ size }) => size, () => 0);
  return bytes;
}

const usedAtOf = async (folder: string) => (await stat(usedStamp(folder)).catch(() => stat(folder))).mtimeMs;
const look = async (folder: string): Promise<Mirror> => ({ folder, bytes: await bytesOf(folder), usedAt: await usedAtOf(folder) });

/** Takes one mirror away, under another name first, so that nobody opens half of one; puts it back where a reading began just before. */
async function remove(folder: string, mayGo: MayGo): Promise<boolean> {
  const gone = `${folder}.gone`;
  await rename(folder, gone);
  const isFree = await usedAtOf(gone).then((usedAt) => mayGo(folder, usedAt)).catch(() => false);
  // Where it was cloned anew meanwhile the new one stays.
  if (!isFree && await rename(gone, folder).then(() => true, () => false)) return false;
  await rm(gone, { recursive: true, force: true });
  return isFree;
}

/**
 * Removes mirrors below `mirrors` until they take no more than `limit` bytes, the one read longest ago first, and only those that `mayGo`: in no reading, and of an address
 * that can be asked again. What is removed is cloned again on need. A mirror is asked about once more when nobody can open it any longer.
 */
export async function keepMirrors(mirrors: string, limit: number, mayGo: MayGo): Promise<KeptMirrors> {
  if (!existsSync(mirrors)) return { bytes: 0, removed: [] };
  const folders = (await readdir(mirrors, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of folders.filter((entry) => entry.name.endsWith(".gone"))) await rm(join(mirrors, name), { recursive: true, force: true });
  const found: Mirror[] = [];
  for (const { name } of folders.filter((entry) => entry.name.endsWith(".git"))) found.push(await look(join(mirrors, name)));
  let bytes = found.reduce((sum, mirror) => sum + mirror.bytes, 0);
  const removed: string[] = [];
  for (const mirror of found.sort((a, b) => a.usedAt - b.usedAt)) {
    if (bytes <= limit) break;
    if (!(await mayGo(mirror.folder, mirror.usedAt))) continue;
    if (!(await remove(mirror.folder, mayGo))) continue;
    removed.push(mirror.folder);
    bytes -= mirror.bytes;
  }
  return { bytes, removed };
}
