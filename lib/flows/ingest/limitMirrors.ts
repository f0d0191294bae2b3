import { log } from "@/lib/log";
import { keepMirrors } from "@/lib/sources/git/mirror/keepMirrors";
import { mirrorFolder } from "@/lib/sources/git/mirrorFolder";
import { parseSource } from "@/lib/sources/git/parseSource";
import { listSources } from "@/lib/store/repository/listSources";
import { metrics } from "../operation/metrics";
import type { IngestSettings } from "./ingestSettings";

/** What no stored repository needs may be of a `scan` that goes on just now. */
const strangersMs = 86_400_000;

/**
 * Keeps the mirrors of this machine within their room: those read longest ago go, if their repository is at rest and can be cloned again, because its last reading was made.
 * Of one that is not stored, if it was not read for a day.
 */
export async function limitMirrors(settings: Pick<IngestSettings, "db" | "mirrorsFolder" | "clock">, limit: number): Promise<void> {
  const isAtRest = async (folder: string, usedAt: number) => {
    // Asked for each anew: a reading may have begun meanwhile.
    for (const { source, state } of await listSources(settings.db)) {
      const parsed = parseSource(source);
      if (parsed.kind === "url" && mirrorFolder(settings.mirrorsFolder, parsed.url) === folder) return state === "ready";
    }
    return settings.clock() - usedAt > strangersMs;
  };
  const { bytes, removed } = await keepMirrors(settings.mirrorsFolder, limit, isAtRest);
  metrics.mirrorBytes.set(bytes);
  if (removed.length > 0) metrics.mirrorEvictions.inc(removed.length);
  for (const folder of removed) log.info(`The mirror ${folder} was removed for room; it is cloned again when it is needed.`);
}
