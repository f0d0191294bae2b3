import { redactSecrets } from "@/lib/core/log/redactSecrets";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { JobModel } from "@/lib/core/report/page/queueModel";
import type { QueuedJob } from "@/lib/store/queue/listJobs";

const titles: Readonly<Record<string, string>> = {
  ingest: "Read a repository", rejudge: "Judge a repository again", correct: "Judge corrected commits again", pulls: "Bring pull requests into verdicts", classify: "Class changes", policies: "Check policies", outcomes: "Ask for outcomes",
  erase: "Erase a person", sync: "Ask a forge what changed", syncAll: "Ask every forge", digests: "Send digests", exports: "Write scheduled exports",
};
const longestError = 600;

/** A job in words. An error is cut and cleaned: whoever wrote it may have put an address with a password there. */
export function jobModelOf(job: QueuedJob, timeZone: string): JobModel {
  const at = (instant: Date) => formatInstant(instant.toISOString(), timeZone);
  const states: Readonly<Record<QueuedJob["state"], string>> = {
    dead: `given up after ${job.attempts === 1 ? "1 try" : `${String(job.attempts)} tries`}, ${at(job.since)}`,
    running: `running since ${at(job.since)}`,
    retrying: `waits for try ${String(job.attempts + 1)} of ${String(job.maxAttempts)}, ${at(job.runAt)}`,
    waiting: `waits since ${at(job.runAt)}`,
  };
  const isIdle = job.state !== "running";
  return {
    id: job.id, title: titles[job.task] ?? job.task, state: states[job.state], isDead: job.state === "dead",
    subject: job.slug === null ? null : { text: job.slug, href: `/repositories/${encodeURIComponent(job.slug)}` },
    error: job.error === null ? null : redactSecrets(job.error).slice(0, longestError),
    mayRetry: job.state === "dead" || job.state === "retrying",
    // A reading is stopped with its run, so that its page says so. An erasure that was confirmed is owed to a person: it is tried again and never dropped.
    mayDiscard: isIdle && job.task !== "erase" && (job.state === "dead" || job.task !== "ingest"),
    stops: job.state !== "dead" && job.task === "ingest" ? job.slug : null,
  };
}
