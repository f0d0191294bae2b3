import { z } from "zod";
import { Prisma, type PrismaClient } from "../generated/client";
import { readRows } from "../reports/readRows";

const rowSchema = z.object({ what: z.enum(["repositories", "runs", "deliveries", "workers"]), state: z.string(), count: z.number() });

/** What stands in the database, counted for an operator: repositories, readings and digests by state, and workers by whether they spoke within a minute. About nobody. */
export async function storedCounts(db: PrismaClient): Promise<readonly z.infer<typeof rowSchema>[]> {
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT 'repositories' AS what, "state"::text AS state, count(*)::int AS count FROM "Repository" GROUP BY 2
    UNION ALL SELECT 'runs', "state"::text, count(*)::int FROM "IngestRun" GROUP BY 2
    UNION ALL SELECT 'deliveries', "state", count(*)::int FROM "DigestDelivery" GROUP BY 2
    UNION ALL SELECT 'workers', CASE WHEN "beatAt" > now() - interval '1 minute' THEN 'alive' ELSE 'silent' END, count(DISTINCT ("host", "pid"))::int FROM "WorkerBeat" GROUP BY 2`);
}
