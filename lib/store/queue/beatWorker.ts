import { type PrismaClient, Prisma } from "../generated/client";

/** The process that a worker lives in. */
export interface WorkerHome {
  readonly host: string;
  readonly pid: number;
}

/** Says that these workers are alive, by the database's clock. */
export async function beatWorker(db: PrismaClient, workerIds: readonly string[], home: WorkerHome): Promise<void> {
  if (workerIds.length === 0) return;
  await db.$executeRaw(Prisma.sql`
    INSERT INTO "WorkerBeat" ("workerId", "host", "pid", "beatAt")
    SELECT id, ${home.host}, ${home.pid}, now() FROM unnest(${workerIds}::text[]) AS id
    ON CONFLICT ("workerId") DO UPDATE SET "beatAt" = excluded."beatAt"`);
}
