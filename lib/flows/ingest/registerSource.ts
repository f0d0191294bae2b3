import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { AppError } from "@/lib/errors";
import { webAddress } from "@/lib/core/history/webAddress";
import { findRepositories } from "@/lib/sources/git/findRepositories";
import { openRepository } from "@/lib/sources/git/openRepository";
import { parseSource } from "@/lib/sources/git/parseSource";
import { readRemote } from "@/lib/sources/git/readRemote";
import { redactUrl } from "@/lib/sources/git/redactUrl";
import type { Database } from "@/lib/store/client";
import { addRepository, type NewRepository } from "@/lib/store/repository/addRepository";

export interface RegisteredRepository {
  readonly id: number;
  readonly slug: string;
  readonly isNew: boolean;
}

/** Told of each repository of a folder that cannot be opened while others can. */
export type OnRefused = (error: AppError) => void;

async function localSource(path: string): Promise<NewRepository> {
  const repository = await openRepository(path);
  try {
    const remote = await readRemote(repository);
    return { source: await realpath(path), webUrl: remote === null ? null : webAddress(remote), name: null };
  } finally {
    repository.close();
  }
}

async function sourcesOf(text: string, callerFolder: string, onRefused: OnRefused): Promise<NewRepository[]> {
  const source = parseSource(text);
  if (source.kind === "url") return [{ source: redactUrl(source.url), webUrl: webAddress(redactUrl(source.url)), name: null }];
  const found: NewRepository[] = [];
  const refused: AppError[] = [];
  for (const path of await findRepositories(resolve(callerFolder, source.path))) {
    try {
      found.push(await localSource(path));
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause;
      refused.push(new AppError(cause.code, `${path} is passed over. ${cause.message}`, { ...(cause.hint === null ? {} : { hint: cause.hint }), cause }));
    }
  }
  // A folder of clones is read although one of them is empty; what stands for a single repository fails with its own reason.
  if (found.length === 0 && refused[0] !== undefined) throw refused.length === 1 ? refused[0].cause : refused[0];
  for (const error of refused) onRefused(error);
  return found;
}

/**
 * Adds what a person named: a folder, a bare repository, a URL, a folder of repositories. Folders are opened first, so that a wrong one is
 * refused here with its reason; a URL is tried by the reading itself. Credentials in a URL are not kept: git's credential helper
 * is asked instead. Relative paths are meant from `callerFolder`. In a folder of several, those that cannot be opened are told to
 * `onRefused` and passed over.
 */
export async function registerSource(db: Database, text: string, callerFolder: string, onRefused: OnRefused = () => undefined): Promise<RegisteredRepository[]> {
  const added: RegisteredRepository[] = [];
  for (const source of await sourcesOf(text, callerFolder, onRefused)) added.push(await addRepository(db, source));
  return added;
}
