import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { hasQueue } from "./hasQueue";

const doneSchema = z.object({ task: z.string() });
const idSchema = z.string().regex(/^\d{1,18}$/);
const gone = new AppError("not-found", "This job is not in that state any more.", { hint: "It may have run meanwhile: look at the queue again." });

async function only(db: Database, id: string, sql: (id: bigint) => Prisma.Sql): Promise<string> {
  const parsed = idSchema.safeParse(id);
  if (!parsed.success || !(await hasQueue(db))) throw gone;
  const [done] = await readRows(db, doneSchema, sql(BigInt(parsed.data)));
  if (done === undefined) throw gone;
  return done.task;
}

const named = (id: bigint) => Prisma.sql`SELECT t."identifier" FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t."id" = j."task_id" WHERE j."id" = ${id}`;

/** What an owner may do to a job that does not run; the queue's own functions leave those alone that do. Each returns the kind of the job, and throws `not-found` where there is none to do it to. */
export const queueDeeds = {
  /** Tries a failed job again now, with all its tries before it. */
  retry: (db: Database, id: string) => only(db, id, (job) => Prisma.sql`SELECT (${named(job)}) AS task FROM graphile_worker.reschedule_jobs(ARRAY(SELECT "id" FROM graphile_worker._private_jobs WHERE "id" = ${job} AND "attempts" > 0), run_at => now(), attempts => 0)`),
  /** Takes a job out of the queue: one that failed, or one that waits. Never an erasure; a reading only when it was given up: one that waits is stopped, so that its repository knows. */
  discard: (db: Database, id: string) => only(db, id, (job) => Prisma.sql`WITH named AS (${named(job)}) SELECT (SELECT "identifier" FROM named) AS task FROM graphile_worker.complete_jobs(ARRAY(SELECT j."id" FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t."id" = j."task_id" WHERE j."id" = ${job} AND t."identifier" <> 'erase' AND (t."identifier" <> 'ingest' OR j."attempts" >= j."max_attempts")))`),
};
