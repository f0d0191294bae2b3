import { z } from "zod";
import { Prisma, type PrismaClient } from "../generated/client";
import { readRows } from "../reports/readRows";

/** Until when the queue holds the next sync of each forge back, by the forge's id: a limit of the forge is used up. None where no worker has ever started. */
export async function waitingSyncs(db: PrismaClient, now: Date): Promise<ReadonlyMap<number, Date>> {
  const [queue] = await readRows(db, z.object({ present: z.boolean() }), Prisma.sql`SELECT to_regclass('graphile_worker.jobs') IS NOT NULL AS present`);
  if (queue?.present !== true) return new Map();
  // One that failed waits too, for another reason, which stands beside the connection.
  const rows = await readRows(db, z.object({ id: z.number(), until: z.date() }), Prisma.sql`
    SELECT substring("key" FROM 6)::int AS id, "run_at" AS until FROM graphile_worker.jobs WHERE "key" ~ '^sync-[0-9]{1,9}$' AND "attempts" = 0 AND "run_at" > ${now}`);
  return new Map(rows.map(({ id, until }) => [id, until]));
}
