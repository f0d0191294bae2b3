import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** What a reading needs to know of a repository beforehand. */
export interface StoredSource {
  readonly source: string;
  readonly name: string;
  readonly slug: string;
  readonly judgedWith: string | null;
  /** Paths left out of every walk so far because their contents are missing. */
  readonly unreadable: readonly string[];
}

/** The source of a repository by its id. Throws `not-found`. */
export async function readSource(db: Database, repositoryId: number): Promise<StoredSource> {
  const [row, unreadable] = await Promise.all([
    db.repository.findUnique({ where: { id: repositoryId } }),
    db.unreadablePath.findMany({ where: { repositoryId }, orderBy: { path: "asc" } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
  if (row === null) throw new AppError("not-found", "This repository is not (or no longer) in Byline.");
  return { source: row.source, name: row.name, slug: row.slug, judgedWith: row.judgedWith, unreadable: unreadable.map((found) => found.path) };
}
