import type { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface Progress {
  readonly phase: string;
  readonly commitsTotal: number;
  readonly commitsDone: number;
  readonly linesDone: number;
}

/** A run that is shown while it goes on. */
export interface IngestRunWriter {
  readonly id: number;
  /** Writes at most twice a second, and at once when the phase changes; a failed write is left to the next one. */
  tell(progress: Progress): Promise<void>;
  /** Ends the run. */
  finish(state: "done" | "cancelled", progress: Progress): Promise<void>;
  fail(error: AppError): Promise<void>;
}

const pauseMs = 500;

/** Queues a run, so that the page shows it before a worker has it. One that waits already is the same one. */
export async function queueIngestRun(db: Database, repositoryId: number): Promise<number> {
  const waiting = await db.ingestRun.findFirst({ where: { repositoryId, state: "queued" } });
  return waiting?.id ?? (await db.ingestRun.create({ data: { repositoryId } })).id;
}

/** Begins the waiting run of a repository, or a new one. Runs that a killed process left `running` are marked as failed. `clock` in epoch milliseconds. */
export async function startIngestRun(db: Database, repositoryId: number, clock: () => number): Promise<IngestRunWriter> {
  const now = () => new Date(clock());
  await db.ingestRun.updateMany({ where: { repositoryId, state: "running" }, data: { state: "failed", finishedAt: now(), errorCode: "internal", errorMessage: "The process that did this ended before it was done.", errorHint: "The next run goes on from the last stored batch." } });
  const id = await queueIngestRun(db, repositoryId);
  const write = (data: Parameters<Database["ingestRun"]["update"]>[0]["data"]) => db.ingestRun.update({ where: { id }, data }).then(() => undefined, (cause: unknown) => { throw storeError(cause); });
  await write({ state: "running", startedAt: now(), heartbeatAt: now() });
  let last = { at: 0, phase: "" };
  return {
    id,
    async tell(progress) {
      const at = clock();
      if (progress.phase === last.phase && at - last.at < pauseMs) return;
      last = { at, phase: progress.phase };
      await write({ ...progress, linesDone: BigInt(progress.linesDone), heartbeatAt: now() }).catch(() => undefined);
    },
    finish: (state, progress) => write({ ...progress, linesDone: BigInt(progress.linesDone), state, phase: "done", heartbeatAt: now(), finishedAt: now() }),
    fail: (error) => write({ state: "failed", heartbeatAt: now(), finishedAt: now(), errorCode: error.code, errorMessage: error.message, errorHint: error.hint }),
  };
}
