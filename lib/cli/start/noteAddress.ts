import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const fileOf = (dataFolder: string) => join(dataFolder, "address");

/** Notes where the site is served, so that `byline link` can point there. */
export async function noteAddress(dataFolder: string, origin: string): Promise<void> {
  await writeFile(fileOf(dataFolder), `${origin}\n`, { mode: 0o600 });
}

/** Where the site was served last, or null. */
export async function readAddress(dataFolder: string): Promise<string | null> {
  return await readFile(fileOf(dataFolder), "utf8").then((text) => text.trim(), () => null);
}
