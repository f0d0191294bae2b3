import { cloneMirror } from "@/lib/sources/git/cloneMirror";
import { findRepositories } from "@/lib/sources/git/findRepositories";
import { mirrorFolder } from "@/lib/sources/git/mirrorFolder";
import { openRepository } from "@/lib/sources/git/openRepository";
import { parseSource } from "@/lib/sources/git/parseSource";
import { redactUrl } from "@/lib/sources/git/redactUrl";
import type { Repository } from "@/lib/sources/git/repository";

export interface OpenOptions {
  /** Folder that holds the mirrors of URLs; made and updated as needed. */
  readonly mirrors: string;
  readonly branch?: string | undefined;
}

/** Opens what was named, one repository after another: folders, folders of repositories, URLs (mirrored first). The caller closes each. */
export async function* openSources(sources: readonly string[], options: OpenOptions, onFetch?: (stage: string, percent: number) => void): AsyncGenerator<Repository> {
  const branch = options.branch === undefined ? {} : { branch: options.branch };
  for (const text of sources) {
    const source = parseSource(text);
    if (source.kind === "url") {
      const folder = mirrorFolder(options.mirrors, source.url);
      await cloneMirror(source.url, folder, onFetch ? { onProgress: ({ stage, progress }) => onFetch(stage, progress) } : {});
      yield { ...(await openRepository(folder, branch)), path: redactUrl(source.url) };
    } else {
      for (const path of await findRepositories(source.path)) yield openRepository(path, branch);
    }
  }
}
