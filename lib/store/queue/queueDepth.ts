import { z } from "zod";
import { Prisma, type PrismaClient } from "../generated/client";
import { readRows } from "../reports/readRows";
import { hasQueue } from "./hasQueue";

const rowSchema = z.object({ task: z.string(), waiting: z.number(), running: z.number(), retrying: z.number(), dead: z.number(), oldestSeconds: z.number() });

/** Jobs of one kind by how they stand. */
export type QueueDepth = z.infer<typeof rowSchema>;

/** How much stands in the queue, by kind of job: due now, running, failed and waiting for another try, given up; and how long the oldest that is due has waited. Empty where no worker has ever started. */
export async function queueDepth(db: PrismaClient): Promise<readonly QueueDepth[]> {
  if (!(await hasQueue(db))) return [];
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT "task_identifier" AS task,
      count(*) FILTER (WHERE "locked_at" IS NULL AND "attempts" < "max_attempts" AND "run_at" <= now())::int AS waiting,
      count(*) FILTER (WHERE "locked_at" IS NOT NULL)::int AS running,
      count(*) FILTER (WHERE "locked_at" IS NULL AND "attempts" BETWEEN 1 AND "max_attempts" - 1)::int AS retrying,
      count(*) FILTER (WHERE "locked_at" IS NULL AND "attempts" >= "max_attempts")::int AS dead,
      coalesce(extract(epoch FROM now() - min("run_at") FILTER (WHERE "locked_at" IS NULL AND "attempts" < "max_attempts" AND "run_at" <= now())), 0)::float8 AS "oldestSeconds"
    FROM graphile_worker.jobs GROUP BY 1 ORDER BY 1`);
}
