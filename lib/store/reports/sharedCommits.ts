import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "./readRows";

/** How many commits of a repository are counted in another one that was added earlier. The caller has found the repository in the reader's scope. */
export async function sharedCommits(db: Database, repositoryId: number): Promise<number> {
  const [row] = await readRows(db, z.object({ commits: z.number() }), Prisma.sql`SELECT count(*)::float8 AS commits FROM "Judgement" WHERE "repositoryId" = ${repositoryId} AND "verdict" = 'leftOut'`);
  return row?.commits ?? 0;
}
