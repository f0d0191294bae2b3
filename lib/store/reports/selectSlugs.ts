import { z } from "zod";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "./readRows";
import { visibleRepositories } from "./visibleRepositories";

/** Names in addresses of the repositories that a question is about, by id. */
export async function selectSlugs(db: Database, scope: VisibleScope, filter: Pick<Filter, "repositories">): Promise<ReadonlyMap<number, string>> {
  const rows = await readRows(db, z.object({ id: z.number(), slug: z.string() }), Prisma.sql`SELECT "repositoryId" AS id, "slug" FROM (SELECT "id" AS "repositoryId", "slug" FROM "Repository") r WHERE ${visibleRepositories(scope, filter)}`);
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
