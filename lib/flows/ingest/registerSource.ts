import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { AppError } from "@/lib/errors";
import { WrongUse } from "@/lib/wrongUse";
import { webAddress } from "@/lib/core/history/webAddress";
import { findRepositories } from "@/lib/sources/git/findRepositories";
import { openRepository } from "@/lib/sources/git/openRepository";
import { parseSource } from "@/lib/sources/git/parseSource";
import { readRemote } from "@/lib/sources/git/readRemote";
import { redactUrl } from "@/lib/sources/git/redactUrl";
import type { Database } from "@/lib/store/client";
import { addRepository, type NewRepository } from "@/lib/store/repository/addRepository";
import { findSource } from "@/lib/store/repository/findSource";
import { passedOver } from "../scan/passedOver";

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
      refused.push(passedOver(path, cause));
    }
  }
  // A folder of clones is read although one of them is empty; what stands for a single repository fails with its own reason.
  if (found.length === 0 && refused[0] !== undefined) throw refused.length === 1 ? refused[0].cause : refused[0];
  for (const error of refused) onRefused(error);
  return found;
}

/** The repository that was added from this folder when it could still be opened. */
async function knownAs(db: Database, text: string, callerFolder: string): Promise<RegisteredRepository | null> {
  const source = parseSource(text);
  if (source.kind === "url") return null;
  const folder = resolve(callerFolder, source.path);
  const place = await realpath(folder).catch(async () => join(await realpath(dirname(folder)).catch(() => dirname(folder)), basename(folder)));
  const known = await findSource(db, place);
  return known === null ? null : { ...known, isNew: false };
}

/**
 * Adds what a person named: a folder, a bare repository, a URL, a folder of repositories. Folders are opened first, so that a wrong one is
 * refused here with its reason; a URL is tried by the reading itself. Credentials in a URL are not kept: git's credential helper
 * is asked instead. Relative paths are meant from `callerFolder`. In a folder of several, those that cannot be opened are told to
 * `onRefused` and passed over. One that is stored already and cannot be opened any more is returned all the same: its reading fails and says why.
 */
export async function registerSource(db: Database, text: string, callerFolder: string, onRefused: OnRefused = () => undefined): Promise<RegisteredRepository[]> {
  const added: RegisteredRepository[] = [];
  try {
    for (const source of await sourcesOf(text, callerFolder, onRefused)) added.push(await addRepository(db, source));
    return added;
  } catch (cause) {
    const known = cause instanceof AppError && !(cause instanceof WrongUse) ? await knownAs(db, text, callerFolder).catch(() => null) : null;
    if (known === null) throw cause;
    return [known];
  }
}
