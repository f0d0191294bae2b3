import { z } from "zod";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { readRows } from "./readRows";
import { visibleIds } from "./visibleIds";

const rowSchema = z.object({ slug: z.string(), hasRecords: z.boolean(), namesPulls: z.boolean(), hasHeads: z.boolean(), hasForge: z.boolean() });

/** What a repository can be judged by besides the marks in its messages, by slug. */
export type EvidenceMeans = Readonly<z.infer<typeof rowSchema>>;

async function askEvidenceMeans(db: Database, scope: VisibleScope): Promise<EvidenceMeans[]> {
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT r."slug", EXISTS (SELECT 1 FROM "LineRecord" l WHERE l."repositoryId" = r."id") AS "hasRecords",
      EXISTS (SELECT 1 FROM "Change" h WHERE h."repositoryId" = r."id" AND h."pullNumber" IS NOT NULL) AS "namesPulls",
      EXISTS (SELECT 1 FROM "Change" h WHERE h."repositoryId" = r."id" AND h."pullHead" IS NOT NULL) AS "hasHeads",
      EXISTS (SELECT 1 FROM "PullRequest" p WHERE p."repositoryId" = r."id") AS "hasForge"
    FROM "Repository" r WHERE ${visibleIds(scope, "figures", Prisma.sql`r."id"`)} ORDER BY 1`);
}

const keep = keptAnswers.keeper<EvidenceMeans[]>();

/** Of every repository whose figures the reader may see: line records, messages that name pull requests, their heads in git, what a forge tells. The filter is not looked at. */
export async function evidenceMeans(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<EvidenceMeans[]> {
  return await keep(db, scope, filter, now, () => askEvidenceMeans(db, scope));
}
