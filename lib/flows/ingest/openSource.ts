import { systemClock } from "@/lib/clock";
import { cloneMirror } from "@/lib/sources/git/cloneMirror";
import { demandAllowed } from "@/lib/sources/git/demandAllowed";
import { touchMirror } from "@/lib/sources/git/mirror/touchMirror";
import { mirrorFolder } from "@/lib/sources/git/mirrorFolder";
import { openRepository } from "@/lib/sources/git/openRepository";
import { parseSource } from "@/lib/sources/git/parseSource";
import type { Repository } from "@/lib/sources/git/repository";
import { forgeCredential } from "../secret/forgeCredential";
import type { IngestSettings } from "./ingestSettings";

/**
 * Opens a stored source for reading: a folder as it is, a URL through its mirror, which is brought up to date first, with the token that is stored for its
 * server. The caller closes it.
 */
export async function openSource(text: string, settings: Pick<IngestSettings, "db" | "mirrorsFolder" | "secretKey" | "sources"> & Partial<Pick<IngestSettings, "clock">>, onClone: (percent: number) => void): Promise<Repository> {
  const source = parseSource(text);
  if (source.kind === "path") return await openRepository(source.path);
  const folder = mirrorFolder(settings.mirrorsFolder, source.url);
  // A name that was fine when it was added can lead elsewhere today.
  const addresses = await demandAllowed(source.url, settings.sources ?? "any");
  const credential = await forgeCredential(settings, source.url);
  await cloneMirror(source.url, folder, { onProgress: ({ progress }) => onClone(progress), credential, check: { addresses, redirects: (settings.sources ?? "any") === "any" } });
  await touchMirror(folder, new Date(settings.clock?.() ?? systemClock()));
  return await openRepository(folder);
}
