import { Counter, type CounterConfiguration, Gauge, type GaugeConfiguration, Histogram, type HistogramConfiguration, Registry } from "prom-client";

// Pages and what watches requests are bundled apart; both find the same registry under this name.
const key = Symbol.for("byline.metrics");
const found: unknown = Reflect.get(globalThis, key);
const registry = found instanceof Registry ? found : new Registry();
Reflect.set(globalThis, key, registry);

function gauge(config: GaugeConfiguration<string>): Gauge {
  const present = registry.getSingleMetric(config.name);
  return present instanceof Gauge ? present : new Gauge({ ...config, registers: [registry] });
}

function counter(config: CounterConfiguration<string>): Counter {
  const present = registry.getSingleMetric(config.name);
  return present instanceof Counter ? present : new Counter({ ...config, registers: [registry] });
}

function histogram(config: HistogramConfiguration<string>): Histogram {
  const present = registry.getSingleMetric(config.name);
  return present instanceof Histogram ? present : new Histogram({ ...config, registers: [registry] });
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Everything that is measured for operators, in one registry of this process. No label names a person, a repository or a page's subject. */
export const metrics = {
  registry,
  requestSeconds: histogram({ name: "byline_request_duration_seconds", help: "Time to answer a request, by method, first part of the path and class of status.", labelNames: ["method", "route", "status"], buckets: seconds }),
  jobSeconds: histogram({ name: "byline_job_duration_seconds", help: "Time that a job took, by kind and outcome.", labelNames: ["task", "outcome"], buckets: [0.05, 0.25, 1, 5, 15, 60, 300, 900, 3600, 14_400] }),
  jobFailures: counter({ name: "byline_job_failures_total", help: "Tries of jobs that failed, by kind.", labelNames: ["task"] }),
  queueJobs: gauge({ name: "byline_queue_jobs", help: "Jobs in the queue by kind and state: waiting, running, retrying, dead.", labelNames: ["task", "state"] }),
  queueOldest: gauge({ name: "byline_queue_oldest_seconds", help: "How long the oldest job that is due has waited, by kind.", labelNames: ["task"] }),
  repositories: gauge({ name: "byline_repositories", help: "Repositories by state.", labelNames: ["state"] }),
  ingests: gauge({ name: "byline_ingest_runs", help: "Readings of repositories that are kept in the database, by state.", labelNames: ["state"] }),
  digests: gauge({ name: "byline_digest_deliveries", help: "Digests that are kept in the database, by state of their delivery.", labelNames: ["state"] }),
  workers: gauge({ name: "byline_workers", help: "Processes that work on the queue: alive (spoke within a minute) or silent.", labelNames: ["state"] }),
  pool: gauge({ name: "byline_database_connections", help: "Connections of this process to the database: open, idle; and questions waiting for one.", labelNames: ["state"] }),
  databaseUp: gauge({ name: "byline_database_up", help: "1 where the database answered when this was asked." }),
  mirrorBytes: gauge({ name: "byline_mirror_bytes", help: "Bytes of mirrors on this machine when they were last looked at." }),
  mirrorEvictions: counter({ name: "byline_mirror_evictions_total", help: "Mirrors removed for room; they are cloned again on need." }),
};
