import { z } from "zod";
import type { AuthorizedRepositoryId } from "@/lib/core/report/authorizedRepositoryId";
import type { Filter } from "@/lib/core/report/filter";
import type { StandingFile } from "@/lib/core/report/folderRows";
import { mergedIntoFiles } from "@/lib/core/report/mergedIntoFiles";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { authorizeDetails } from "./authorizeDetails";
import { readRows } from "./readRows";

/** All files of a repository at its newest change. */
export interface StandingFiles {
  readonly repositoryId: AuthorizedRepositoryId;
  readonly files: ReadonlyMap<string, StandingFile>;
}

/** Files of the repositories that were asked for last, as long as nothing was read or judged since. */
const kept = new Map<string, { readonly key: string; readonly files: ReadonlyMap<string, StandingFile> }>();
const keptRepositories = 8;

const keySchema = z.object({ key: z.string() });

const fileSchema = z.object({
  pathId: z.number(), path: z.string(), reason: z.string().nullable(), proven: z.number(), declared: z.number(), unknown: z.number(), human: z.number(), bot: z.number(), leftOut: z.number(),
});

async function readFiles(db: Database, repositoryId: AuthorizedRepositoryId, view: Filter["view"]): Promise<Map<string, StandingFile>> {
  const sum = (condition: Prisma.Sql) => Prisma.sql`coalesce(sum(f."lines") FILTER (WHERE ${condition}), 0)::float8`;
  const byPolicy = Prisma.sql`f."verdict" = 'human' AND f."basis" <> 'evidence' AND ${view === "strict"}`;
  const away = Prisma.sql`(SELECT "renamedFromId" AS id, array_agg("changeOrdinal" ORDER BY "changeOrdinal") AS cuts FROM (
    SELECT DISTINCT "renamedFromId", "changeOrdinal", "pathId" FROM "FileChange" WHERE "repositoryId" = ${repositoryId} AND "renamedFromId" IS NOT NULL) r GROUP BY 1)`;
  const [rows, added, renames] = await Promise.all([
    readRows(db, fileSchema, Prisma.sql`
      SELECT p."id" AS "pathId", p."path", s.* FROM (
        SELECT f."pathId" AS id, max(f."basis") FILTER (WHERE f."verdict" = 'leftOut') AS reason, ${sum(Prisma.sql`f."verdict" = 'proven'`)} AS proven, ${sum(Prisma.sql`f."verdict" = 'declared'`)} AS declared,
          ${sum(Prisma.sql`f."verdict" = 'unknown' OR (${byPolicy})`)} AS unknown, ${sum(Prisma.sql`f."verdict" = 'human' AND NOT (${byPolicy})`)} AS human,
          ${sum(Prisma.sql`f."verdict" = 'bot'`)} AS bot, ${sum(Prisma.sql`f."verdict" = 'leftOut'`)} AS "leftOut"
        FROM "FileLines" f WHERE f."repositoryId" = ${repositoryId} GROUP BY 1
      ) s JOIN "FilePath" p ON p."repositoryId" = ${repositoryId} AND p."id" = s.id`),
    readRows(db, z.object({ pathId: z.number(), era: z.number(), lines: z.number() }), Prisma.sql`
      SELECT c."pathId", CASE WHEN a.cuts IS NULL THEN 0 ELSE width_bucket(c."changeOrdinal", a.cuts) END AS era, sum(c."added")::float8 AS lines
      FROM "FileChange" c LEFT JOIN ${away} a ON a.id = c."pathId" WHERE c."repositoryId" = ${repositoryId} GROUP BY 1, 2`),
    readRows(db, z.object({ ordinal: z.number(), from: z.number(), to: z.number() }), Prisma.sql`
      SELECT DISTINCT "changeOrdinal" AS ordinal, "renamedFromId" AS from, "pathId" AS to FROM "FileChange" WHERE "repositoryId" = ${repositoryId} AND "renamedFromId" IS NOT NULL`),
  ]);
  const merged = mergedIntoFiles(rows.map(({ pathId }) => pathId), added, renames);
  return new Map(rows.map(({ pathId, path, reason, ...lines }) => {
    const isWhole = lines.leftOut > 0 && lines.proven + lines.declared + lines.unknown + lines.human + lines.bot === 0;
    return [path, { path, leftOutReason: reason, lines, merged: isWhole ? 0 : (merged.get(pathId) ?? 0) }];
  }));
}

/**
 * Every file that stands in a repository, by path, with its lines by verdict. Read at once and kept in memory until the repository is read or judged
 * again: folders, searches and sums are made of it within a millisecond. What the reader may not see is `not-found`.
 */
export async function standingFiles(db: Database, scope: VisibleScope, slug: string, view: Filter["view"]): Promise<StandingFiles> {
  const repositoryId = await authorizeDetails(db, scope, slug);
  const [found] = await readRows(db, keySchema, Prisma.sql`
    SELECT concat_ws(' ', encode("head", 'hex'), "changeCount", "livesCount", "judgedWith", "readAt", "fence") AS key FROM "Repository" WHERE "id" = ${repositoryId}`);
  if (found === undefined) throw new AppError("not-found", "There is no such change or file.", { hint: "It may have another name, or you may not see it." });
  const place = `${String(repositoryId)} ${view}`;
  const known = kept.get(place);
  if (known?.key === found.key) return { repositoryId, files: known.files };
  const files = await readFiles(db, repositoryId, view);
  kept.delete(place);
  kept.set(place, { key: found.key, files });
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - keptRepositories))) kept.delete(oldest);
  return { repositoryId, files };
}
