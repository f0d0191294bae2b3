import { z } from "zod";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { visibleIds } from "../reports/visibleIds";
import { hasQueue } from "./hasQueue";

const rowSchema = z.object({
  id: z.string(), task: z.string(), state: z.enum(["dead", "running", "retrying", "waiting"]), attempts: z.number(), maxAttempts: z.number(), runAt: z.date(), since: z.date(), error: z.string().nullable(),
  /** The repository that it is about, where there is one. */
  repositoryId: z.number().nullable(), slug: z.string().nullable(), worker: z.string().nullable(),
});

/** A job as the queue holds it. */
export type QueuedJob = z.infer<typeof rowSchema>;

/** Jobs of the queue, those given up first, then running, waiting for another try, waiting. What the clock makes every minute or hour is left out while it only waits. */
export async function listJobs(db: Database, scope: VisibleScope, limit: number): Promise<readonly QueuedJob[]> {
  if (!(await hasQueue(db))) return [];
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT j."id"::text AS id, t."identifier" AS task, j."attempts"::int AS attempts, j."max_attempts"::int AS "maxAttempts", j."run_at" AS "runAt", coalesce(j."locked_at", j."updated_at") AS since, j."last_error" AS error,
      (j."payload"->>'repositoryId')::int AS "repositoryId", r."slug" AS slug, j."locked_by" AS worker,
      CASE WHEN j."locked_at" IS NOT NULL THEN 'running' WHEN j."attempts" >= j."max_attempts" THEN 'dead' WHEN j."attempts" > 0 THEN 'retrying' ELSE 'waiting' END AS state
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t."id" = j."task_id" LEFT JOIN "Repository" r ON r."id" = (j."payload"->>'repositoryId')::int AND ${visibleIds(scope, "figures", Prisma.sql`r."id"`)}
    WHERE j."locked_at" IS NOT NULL OR j."attempts" > 0 OR t."identifier" NOT IN ('digests', 'exports', 'policies', 'outcomes', 'syncAll')
    ORDER BY CASE WHEN j."locked_at" IS NOT NULL THEN 1 WHEN j."attempts" >= j."max_attempts" THEN 0 WHEN j."attempts" > 0 THEN 2 ELSE 3 END, j."run_at", j."id" LIMIT ${limit}`);
}
