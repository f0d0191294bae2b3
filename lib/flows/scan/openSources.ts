import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { cloneMirror } from "@/lib/sources/git/cloneMirror";
import { findRepositories } from "@/lib/sources/git/findRepositories";
import { touchMirror } from "@/lib/sources/git/mirror/touchMirror";
import { mirrorFolder } from "@/lib/sources/git/mirrorFolder";
import { openRepository } from "@/lib/sources/git/openRepository";
import { parseSource } from "@/lib/sources/git/parseSource";
import { redactUrl } from "@/lib/sources/git/redactUrl";
import type { Repository } from "@/lib/sources/git/repository";
import { passedOver } from "./passedOver";

export interface OpenOptions {
  /** Folder that holds the mirrors of URLs; made and updated as needed. */
  readonly mirrors: string;
  readonly branch?: string | undefined;
  /** Told of what cannot be opened; the others are read all the same. */
  readonly onRefused: (error: AppError) => void;
}

type Opener = () => Promise<Repository>;

async function openersOf(text: string, options: OpenOptions, onFetch?: (stage: string, percent: number) => void): Promise<Opener[]> {
  const branch = options.branch === undefined ? {} : { branch: options.branch };
  const source = parseSource(text);
  if (source.kind === "path") {
    const found = await findRepositories(source.path);
    return found.map((path) => () => openRepository(path, branch).catch((cause: unknown) => passOver(found, path, cause)));
  }
  const folder = mirrorFolder(options.mirrors, source.url);
  // Before, too, where there is one already: a worker that looks for room leaves it alone while it is fetched.
  await touchMirror(folder, new Date(systemClock())).catch(() => undefined);
  await cloneMirror(source.url, folder, onFetch ? { onProgress: ({ stage, progress }) => onFetch(stage, progress) } : {});
  await touchMirror(folder, new Date(systemClock()));
  return [async () => ({ ...(await openRepository(folder, branch)), path: redactUrl(source.url) })];
}

/** Of several, the one that fails is named. */
function passOver(found: readonly string[], path: string, cause: unknown): never {
  if (found.length === 1 || !(cause instanceof AppError)) throw cause;
  throw passedOver(path, cause);
}

async function orRefused<T>(work: Promise<T>, { onRefused }: OpenOptions): Promise<T | null> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    onRefused(cause);
    return null;
  }
}

/** Opens what was named, one repository after another: folders, folders of repositories, URLs (mirrored first). The caller closes each. */
export async function* openSources(sources: readonly string[], options: OpenOptions, onFetch?: (stage: string, percent: number) => void): AsyncGenerator<Repository> {
  for (const text of sources) {
    for (const open of (await orRefused(openersOf(text, options, onFetch), options)) ?? []) {
      const repository = await orRefused(open(), options);
      if (repository !== null) yield repository;
    }
  }
}
