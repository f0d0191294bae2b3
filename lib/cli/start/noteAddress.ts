import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const fileOf = (dataFolder: string) => join(dataFolder, "address");

/** Where a site is found. */
export interface SiteAddress {
  /** Under which people ask for it. */
  readonly origin: string;
  /** On this machine: another one where a front server stands before it. */
  readonly local: string;
}

/** Notes where the site is served, so that `byline link` can point there. */
export async function noteAddress(dataFolder: string, { origin, local }: SiteAddress): Promise<void> {
  await writeFile(fileOf(dataFolder), `${origin}\n${local}\n`, { mode: 0o600 });
}

/** Where the site was served last, or null. */
export async function readAddress(dataFolder: string): Promise<SiteAddress | null> {
  const [origin = "", local = origin] = await readFile(fileOf(dataFolder), "utf8").then((text) => text.trim().split("\n"), () => []);
  return origin === "" ? null : { origin, local };
}
