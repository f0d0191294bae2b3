import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { hasQueue } from "./hasQueue";

/** Repositories whose reading stands in the queue: running somewhere, or yet to be tried. */
export async function queuedIngests(db: Database): Promise<ReadonlySet<number>> {
  if (!(await hasQueue(db))) return new Set();
  const rows = await readRows(db, z.object({ id: z.number() }), Prisma.sql`
    SELECT substring("key" FROM 8)::int AS id FROM graphile_worker._private_jobs WHERE "key" ~ '^ingest-[0-9]{1,9}$' AND ("locked_at" IS NOT NULL OR "attempts" < "max_attempts")
    UNION SELECT ("payload"->>'repositoryId')::int FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t."id" = j."task_id" WHERE t."identifier" = 'ingest' AND j."locked_at" IS NOT NULL`);
  return new Set(rows.map(({ id }) => id));
}
