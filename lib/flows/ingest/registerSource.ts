import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
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

async function localSource(path: string): Promise<NewRepository> {
  const repository = await openRepository(path);
  try {
    const remote = await readRemote(repository);
    return { source: await realpath(path), webUrl: remote === null ? null : webAddress(remote), name: null };
  } finally {
    repository.close();
  }
}

async function sourcesOf(text: string, callerFolder: string): Promise<NewRepository[]> {
  const source = parseSource(text);
  if (source.kind === "url") return [{ source: redactUrl(source.url), webUrl: webAddress(redactUrl(source.url)), name: null }];
  const found: NewRepository[] = [];
  for (const path of await findRepositories(resolve(callerFolder, source.path))) found.push(await localSource(path));
  return found;
}

/**
 * Adds what a person named: a folder, a bare repository, a URL, a folder of repositories. Folders are opened first, so that a wrong one is
 * refused here with its reason; a URL is tried by the reading itself. Credentials in a URL are not kept: git's credential helper
 * is asked instead. Relative paths are meant from `callerFolder`.
 */
export async function registerSource(db: Database, text: string, callerFolder: string): Promise<RegisteredRepository[]> {
  const added: RegisteredRepository[] = [];
  for (const source of await sourcesOf(text, callerFolder)) added.push(await addRepository(db, source));
  return added;
}
