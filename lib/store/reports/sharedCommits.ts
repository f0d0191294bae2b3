import { z } from "zod";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "./readRows";
import { visibleIds } from "./visibleIds";

/** How many commits of a repository are left out as history that it shares; 0 where the reader may not see it. */
export async function sharedCommits(db: Database, scope: VisibleScope, slug: string): Promise<number> {
  const [row] = await readRows(db, z.object({ commits: z.number() }), Prisma.sql`SELECT count(*)::float8 AS commits FROM "Judgement" WHERE "repositoryId" = (SELECT "id" FROM "Repository" WHERE ${visibleIds(scope, "figures")} AND "slug" = ${slug}) AND "verdict" = 'leftOut' AND "commitOrdinal" >= 0`);
  return row?.commits ?? 0;
}
