import { performance } from "node:perf_hooks";
import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

/** The time by the database's clock, which is one for all machines, in epoch milliseconds. */
export async function databaseClock(db: Database): Promise<() => number> {
  const [row] = await readRows(db, z.object({ at: z.date() }), Prisma.sql`SELECT clock_timestamp() AS at`);
  const start = performance.now();
  const at = row?.at.getTime() ?? 0;
  return () => Math.round(at + performance.now() - start);
}
