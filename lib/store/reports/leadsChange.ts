import { z } from "zod";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { memberSpans } from "@/lib/core/team/memberSpans";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRoster } from "../team/readRoster";
import { authorizeDetails } from "./authorizeDetails";
import { readRows } from "./readRows";
import { initiatedWithin } from "./whoInitiated";

/** Whether whoever initiated a change (full sha) was, on the day it landed, in a team that the reader leads, or in one below it. Throws `not-found` and, in works-council mode, `restricted`. */
export async function leadsChange(db: Database, scope: VisibleScope, slug: string, sha: string): Promise<boolean> {
  if (scope.leads.length === 0) return false;
  const repositoryId = await authorizeDetails(db, scope, slug);
  const { spans } = memberSpans(await readRoster(db), scope.leads);
  const [row] = await readRows(db, z.object({ leads: z.boolean() }), Prisma.sql`
    SELECT EXISTS (SELECT FROM "ChangeLines" WHERE "repositoryId" = ${repositoryId} AND "changeOrdinal" = (SELECT "ordinal" FROM "Change" WHERE "repositoryId" = ${repositoryId} AND "sha" = ${Buffer.from(sha, "hex")}) AND ${initiatedWithin(spans)}) AS leads`);
  return row?.leads ?? false;
}
