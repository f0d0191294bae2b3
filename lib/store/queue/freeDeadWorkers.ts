import { z } from "zod";
import type { PrismaClient } from "../generated/client";
import type { WorkerHome } from "./beatWorker";

const rows = z.array(z.object({ worker: z.string(), host: z.string().nullable(), pid: z.number().nullable(), silent: z.boolean() }));

/** True where the process of this machine is gone: no need to wait for its silence. */
type IsGone = (pid: number) => boolean;

/**
 * Sets free the jobs of workers that have not said for a minute that they are alive: the queue itself waits four hours.
 * The fence of each ingest keeps a worker that was only slow from writing afterwards. A worker of this machine whose process is gone is dead at once.
 * Returns the ids of those found dead.
 */
export async function freeDeadWorkers(db: PrismaClient, here: WorkerHome, isGone: IsGone): Promise<readonly string[]> {
  const holders = rows.parse(await db.$queryRaw`
    SELECT DISTINCT held.locked_by AS worker, beat.host, beat.pid,
      (beat."beatAt" IS NULL OR beat."beatAt" < now() - interval '60 seconds') AS silent
    FROM (SELECT locked_by FROM graphile_worker._private_jobs UNION ALL SELECT locked_by FROM graphile_worker._private_job_queues) AS held
    LEFT JOIN "WorkerBeat" AS beat ON beat."workerId" = held.locked_by
    WHERE held.locked_by IS NOT NULL`);
  const isDead = (row: (typeof holders)[number]) => row.silent || (row.host === here.host && row.pid !== null && row.pid !== here.pid && isGone(row.pid));
  const ids = holders.filter(isDead).map((row) => row.worker);
  if (ids.length > 0) await db.$queryRaw`SELECT graphile_worker.force_unlock_workers(${ids}::text[])::text`;
  await db.$executeRaw`DELETE FROM "WorkerBeat" WHERE "beatAt" < now() - interval '1 day'`;
  return ids;
}
