import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** File in a mirror whose time says when it was read last. */
export const usedStamp = (folder: string): string => join(folder, "byline-used");

/** Says that a mirror is read now. */
export async function touchMirror(folder: string, now: Date): Promise<void> {
  await writeFile(usedStamp(folder), "");
  await utimes(usedStamp(folder), now, now);
}
