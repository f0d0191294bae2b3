import { EventEmitter } from "node:events";
import { hostname } from "node:os";
import { type Job, type JobHelpers, Logger, run, runMigrations, type TaskList, type WorkerEvents } from "graphile-worker";
import { z } from "zod";
import { beatWorker } from "@/lib/store/queue/beatWorker";
import { freeDeadWorkers } from "@/lib/store/queue/freeDeadWorkers";
import { watchJob } from "@/lib/flows/operation/watchJob";
import type { Database } from "@/lib/store/client";

/** One deed of the queue: gets a checked payload and a signal that fires when the process is asked to stop. */
export type Deed = (repositoryId: number, signal: AbortSignal) => Promise<void>;

export interface WorkerSettings {
  readonly db: Database;
  readonly databaseUrl: string;
  /** How many jobs at once; jobs of one repository never run side by side. */
  readonly concurrency: number;
  readonly deeds: Readonly<Record<"ingest" | "rejudge" | "correct" | "pulls" | "classify", Deed>> & { readonly erase: (erasureId: string) => Promise<void>; readonly policies: () => Promise<void>; readonly outcomes: () => Promise<void>; readonly uplift: () => Promise<void>; readonly sync: (payload: { readonly forgeId: number; readonly only?: string }, signal: AbortSignal) => Promise<void>; readonly syncAll: () => Promise<void>; readonly digests: (signal: AbortSignal) => Promise<void>; readonly exports: (signal: AbortSignal) => Promise<void> };
  /** Told about jobs that failed for good or for now, and of anything else that a log should hold. */
  readonly onTrouble: (line: string) => void;
}

export interface RunningWorker {
  /** Lets running jobs notice the stop, waits for them, and leaves the queue. */
  stop(): Promise<void>;
}

const payloadSchema = z.object({ repositoryId: z.number().int() });
const erasureSchema = z.object({ erasureId: z.string() });
const syncSchema = z.object({ forgeId: z.number().int(), only: z.string().optional() }).transform(({ forgeId, only }) => (only === undefined ? { forgeId } : { forgeId, only }));
/** Policies every hour, forges every ten minutes, estimates of uplift soon after something was read. In UTC. */
const crontab = "23 * * * * policies ?jobKey=policies\n*/10 * * * * syncAll ?jobKey=syncAll\n41 * * * * outcomes ?jobKey=outcomes\n*/5 * * * * uplift ?jobKey=uplift";
/** Digests and scheduled exports know themselves when they are due. */
const postCrontab = "* * * * * digests ?jobKey=digests&queue=digests\n* * * * * exports ?jobKey=exports&queue=exports";
const beatMs = 10_000;
const loud: ReadonlySet<string> = new Set(["error", "warning"]);

function taskList(deeds: WorkerSettings["deeds"]): TaskList {
  const task = (deed: Deed) => async (payload: unknown, helpers: { abortSignal?: AbortSignal }) => {
    await deed(payloadSchema.parse(payload).repositoryId, helpers.abortSignal ?? new AbortController().signal);
  };
  return { ingest: task(deeds.ingest), rejudge: task(deeds.rejudge), correct: task(deeds.correct), pulls: task(deeds.pulls), classify: task(deeds.classify), policies: () => deeds.policies(), outcomes: () => deeds.outcomes(), uplift: () => deeds.uplift(), syncAll: () => deeds.syncAll(), sync: (payload: unknown, helpers: { abortSignal?: AbortSignal }) => deeds.sync(syncSchema.parse(payload), helpers.abortSignal ?? new AbortController().signal), erase: (payload: unknown) => deeds.erase(erasureSchema.parse(payload).erasureId) };
}

/** What leaves the house. */
const postList = ({ digests, exports }: WorkerSettings["deeds"]): TaskList => ({ digests: (_, { abortSignal }) => digests(abortSignal), exports: (_, { abortSignal }) => exports(abortSignal) });

/** Every task under the eyes of logs, metrics and traces. */
function watched(tasks: TaskList): TaskList {
  return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, async (payload: unknown, helpers: JobHelpers) => {
    const { id, attempts } = helpers.job;
    await watchJob({ id, task: name, attempt: attempts }, async () => { await task?.(payload, helpers); });
  }]));
}

function quietLogger(onTrouble: (line: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (loud.has(level)) onTrouble(message);
  });
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM means that it lives and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

function describe(job: Job, error: unknown): string {
  return `The job ${job.task_identifier} did not finish: ${error instanceof Error ? error.message : String(error)}`;
}

/** Runs the queue in this process. Frees what dead workers held, then keeps saying that this one is alive. */
export async function startWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const { db, databaseUrl, concurrency, deeds, onTrouble } = settings;
  const logger = quietLogger(onTrouble);
  const alive = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => alive.add(worker.workerId));
  events.on("worker:stop", ({ worker }) => alive.delete(worker.workerId));
  events.on("job:error", ({ job, error }) => onTrouble(describe(job, error)));

  await runMigrations({ connectionString: databaseUrl, logger });
  const home = { host: hostname(), pid: process.pid };
  await freeDeadWorkers(db, home, isGone);
  const shared = { connectionString: databaseUrl, noHandleSignals: true, pollInterval: 1000, logger, events, preset: { worker: { gracefulShutdownAbortTimeout: 100 } } };
  const runner = await run({ ...shared, concurrency, taskList: watched(taskList(deeds)), crontab });
  // A reading of hours holds up no mail and no file: those have a runner of their own, which knows no other deed.
  const post = await run({ ...shared, concurrency: 2, taskList: watched(postList(deeds)), crontab: postCrontab });
  const beat = async () => {
    await beatWorker(db, [...alive], home);
    await freeDeadWorkers(db, home, isGone);
  };
  await beat();
  const timer = setInterval(() => {
    beat().catch((error: unknown) => onTrouble(`The queue could not be reached: ${error instanceof Error ? error.message : String(error)}`));
  }, beatMs);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all([runner.stop(), post.stop()]);
    },
  };
}
