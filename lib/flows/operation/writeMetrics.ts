import { collectDefaultMetrics, Registry } from "prom-client";
import type { Database } from "@/lib/store/client";
import { poolState } from "@/lib/store/poolState";
import { queueDepth } from "@/lib/store/queue/queueDepth";
import { storedCounts } from "@/lib/store/queue/storedCounts";
import { metrics } from "./metrics";

let hasDefaults = false;
const gauges = { repositories: metrics.repositories, runs: metrics.ingests, deliveries: metrics.digests, workers: metrics.workers };

async function askDatabase(db: Database): Promise<void> {
  const [depth, counts] = await Promise.all([queueDepth(db), storedCounts(db)]);
  for (const gauge of [metrics.queueJobs, metrics.queueOldest, ...Object.values(gauges)]) gauge.reset();
  for (const { task, waiting, running, retrying, dead, oldestSeconds } of depth) {
    for (const [state, count] of Object.entries({ waiting, running, retrying, dead })) metrics.queueJobs.set({ task, state }, count);
    metrics.queueOldest.set({ task }, oldestSeconds);
  }
  for (const { what, state, count } of counts) gauges[what].set({ state }, count);
}

/** The text that Prometheus reads. Where the database does not answer, what this process knows by itself is told, and that it does not. */
export async function writeMetrics(db: Database): Promise<{ readonly text: string; readonly type: string }> {
  if (!hasDefaults) collectDefaultMetrics({ register: metrics.registry });
  hasDefaults = true;
  const isUp = await askDatabase(db).then(() => true, () => false);
  metrics.databaseUp.set(isUp ? 1 : 0);
  const pool = poolState.read();
  for (const state of ["open", "idle", "waiting"] as const) metrics.pool.set({ state }, pool[state]);
  return { text: await metrics.registry.metrics(), type: Registry.PROMETHEUS_CONTENT_TYPE };
}
