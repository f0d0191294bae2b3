import type { Database } from "../client";
import { storeError } from "../storeError";

/** Asks the waiting or running reading of a repository to stop. What is stored stays; reading again goes on from there. False where none is under way. */
export async function cancelRun(db: Database, repositoryId: number, now: Date): Promise<boolean> {
  try {
    const waiting = await db.ingestRun.updateMany({ where: { repositoryId, state: "queued" }, data: { state: "cancelled", phase: "done", finishedAt: now } });
    const running = await db.ingestRun.updateMany({ where: { repositoryId, state: "running" }, data: { state: "cancelled" } });
    return waiting.count + running.count > 0;
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Whether somebody has asked this run to stop, or its repository is gone. */
export async function isRunCancelled(db: Database, runId: number): Promise<boolean> {
  const run = await db.ingestRun.findUnique({ where: { id: runId }, select: { state: true } }).catch((cause: unknown) => { throw storeError(cause); });
  return run === null || run.state === "cancelled";
}
