import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "@/lib/makeFolder";

/** What a server has acknowledged, kept in the data folder: one id a line. A damaged file costs no more than sending again. */
export interface SentSessions {
  readonly ids: ReadonlySet<string>;
  readonly add: (ids: readonly string[]) => Promise<void>;
}

export async function openSentSessions(dataFolder: string, server: string): Promise<SentSessions> {
  const folder = join(dataFolder, "sessions");
  makeFolder(folder);
  const path = join(folder, `${createHash("sha256").update(new URL(server).host).digest("hex").slice(0, 16)}.sent`);
  const ids = new Set((await readFile(path, "utf8").catch(() => "")).split("\n").filter((id) => id !== ""));
  const add = async (more: readonly string[]): Promise<void> => {
    for (const id of more) ids.add(id);
    await writeFile(`${path}.part`, `${[...ids].join("\n")}\n`, { mode: 0o600 });
    await rename(`${path}.part`, path);
  };
  return { ids, add };
}
