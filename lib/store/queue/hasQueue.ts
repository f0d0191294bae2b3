import { z } from "zod";
import type { PrismaClient } from "../generated/client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

/** Whether the queue's tables are there: a worker makes them when it first starts. */
export async function hasQueue(db: PrismaClient): Promise<boolean> {
  const [queue] = await readRows(db, z.object({ present: z.boolean() }), Prisma.sql`SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS present`);
  return queue?.present === true;
}
