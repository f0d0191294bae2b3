import { resolve } from "node:path";
import { log } from "@/lib/log";
import { keepMirrors } from "@/lib/sources/git/mirror/keepMirrors";
import { mirrorFolder } from "@/lib/sources/git/mirrorFolder";
import { parseSource } from "@/lib/sources/git/parseSource";
import { listSources } from "@/lib/store/repository/listSources";
import { metrics } from "../operation/metrics";
import type { IngestSettings } from "./ingestSettings";

/** What no stored repository needs may be of a `scan` that goes on just now. */
const strangersMs = 86_400_000;
/** What is stored and at rest may be of a `scan` too, or of a reading of another process. */
const restMs = 6 * 3_600_000;

/**
 * Keeps the mirrors of this machine within their room: those read longest ago go, if their repository is at rest and can be cloned again, because its last reading was made, and was not
 * read for six hours. Of one that is not stored, if it was not read for a day. A mirror that was added as a folder stays.
 */
export async function limitMirrors(settings: Pick<IngestSettings, "db" | "mirrorsFolder" | "clock">, limit: number): Promise<void> {
  const isAtRest = async (folder: string, usedAt: number) => {
    // Asked for each anew: a reading may have begun meanwhile.
    const stored = (await listSources(settings.db)).map(({ source, state }) => ({ state, parsed: parseSource(source) }))
      .filter(({ parsed }) => resolve(parsed.kind === "url" ? mirrorFolder(settings.mirrorsFolder, parsed.url) : parsed.path) === resolve(folder));
    if (stored.some(({ state, parsed }) => state !== "ready" || parsed.kind === "path")) return false;
    return settings.clock() - usedAt > (stored.length > 0 ? restMs : strangersMs);
  };
  const { bytes, removed } = await keepMirrors(settings.mirrorsFolder, limit, isAtRest);
  metrics.mirrorBytes.set(bytes);
  if (removed.length > 0) metrics.mirrorEvictions.inc(removed.length);
  for (const folder of removed) log.info(`The mirror ${folder} was removed for room; it is cloned again when it is needed.`);
}
