import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { openStoredForge } from "@/lib/flows/forge/openStoredForge";
import { enqueueSyncs } from "@/lib/flows/forge/syncInTurns";
import { enqueueDue } from "@/lib/flows/ingest/enqueueDue";
import { startTraces } from "@/lib/flows/operation/startTraces";
import { log } from "@/lib/log";
import { sealingKey } from "@/lib/store/secret/sealingKey";
import { findSecretKey } from "../findSecretKey";
import { ingestLog } from "../ingestLog";
import { listenForStop } from "../listenForStop";
import { openStore } from "../openStore";
import { demandShared } from "./demandShared";
import { runQueue } from "./runQueue";
import { sayError } from "./sayError";
import { serveOperations } from "./serveOperations";
import { watchReaders } from "./watchReaders";

/** Works on the queue until it is asked to stop; then running jobs keep their whole batches, give up their locks and go on elsewhere. */
export async function runWorker(): Promise<void> {
  const env = readEnv();
  demandShared(env, "worker");
  log.begin(env.log ?? (process.stderr.isTTY ? "text" : "json"));
  const stop = listenForStop();
  const endTraces = env.traces === null ? () => Promise.resolve() : startTraces(env.traces, "worker");
  const store = await openStore(env, ingestLog().tell);
  const { settings } = store;
  const endOperations = await serveOperations(env, settings.db);
  const worker = await runQueue(env, store, env.workers);
  const endWatch = watchReaders({ db: settings.db, clock: settings.clock, open: (id) => openStoredForge(settings, id) }, (line) => { log.warn(line); });
  try {
    await enqueueDue(settings.db);
    await enqueueSyncs(settings);
    await findSecretKey(env).then((key) => sealingKey.publish(settings.db, key, new Date(systemClock()))).catch(sayError);
    log.info("The worker is ready.");
    if (!stop.aborted) await new Promise<void>((resolve) => stop.addEventListener("abort", () => resolve(), { once: true }));
    log.info("Stopping …");
  } finally {
    await endWatch();
    await worker.stop();
    await endOperations();
    await endTraces();
    await store.close();
  }
}
