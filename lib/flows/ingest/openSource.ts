import { cloneMirror } from "@/lib/sources/git/cloneMirror";
import { mirrorFolder } from "@/lib/sources/git/mirrorFolder";
import { openRepository } from "@/lib/sources/git/openRepository";
import { parseSource } from "@/lib/sources/git/parseSource";
import type { Repository } from "@/lib/sources/git/repository";

/** Opens a stored source for reading: a folder as it is, a URL through its mirror, which is brought up to date first. The caller closes it. */
export async function openSource(text: string, mirrorsFolder: string, onClone: (percent: number) => void): Promise<Repository> {
  const source = parseSource(text);
  if (source.kind === "path") return await openRepository(source.path);
  const folder = mirrorFolder(mirrorsFolder, source.url);
  await cloneMirror(source.url, folder, { onProgress: ({ progress }) => onClone(progress) });
  return await openRepository(folder);
}
