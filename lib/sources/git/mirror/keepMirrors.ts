import { existsSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { usedStamp } from "./touchMirror";

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

async function look(folder: string): Promise<Mirror> {
  const used = await stat(usedStamp(folder)).catch(() => stat(folder));
  return { folder, bytes: await bytesOf(folder), usedAt: used.mtimeMs };
}

/**
 * Removes mirrors below `mirrors` until they take no more than `limit` bytes, the one read longest ago first, and only those that `mayGo`: in no reading, and of an address
 * that can be asked again. What is removed is cloned again on need. A mirror goes under another name first, so that nobody opens half of one.
 */
export async function keepMirrors(mirrors: string, limit: number, mayGo: (folder: string, usedAt: number) => Promise<boolean>): Promise<KeptMirrors> {
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
    await rename(mirror.folder, `${mirror.folder}.gone`);
    await rm(`${mirror.folder}.gone`, { recursive: true, force: true });
    removed.push(mirror.folder);
    bytes -= mirror.bytes;
  }
  return { bytes, removed };
}
