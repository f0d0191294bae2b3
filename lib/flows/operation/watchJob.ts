import { SpanStatusCode, trace } from "@opentelemetry/api";
import { log } from "@/lib/log";
import { logContext } from "@/lib/logContext";
import { metrics } from "./metrics";

/** Does one job of the queue: its id stands on every line that it logs, its time is measured, and it is a span of its own where traces are made. */
export async function watchJob(job: { readonly id: string; readonly task: string; readonly attempt: number }, work: () => Promise<void>): Promise<void> {
  const { id, task } = job;
  const began = process.hrtime.bigint();
  const end = (outcome: "done" | "failed") => {
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    metrics.jobSeconds.observe({ task, outcome }, seconds);
    if (outcome === "failed") metrics.jobFailures.inc({ task });
    log.event(`job ${outcome}`, { attempt: job.attempt, ms: Math.round(seconds * 1000) });
  };
  await logContext.run({ job: id, task }, () => trace.getTracer("byline").startActiveSpan(`job ${task}`, { attributes: { "byline.job.id": id, "byline.job.attempt": job.attempt } }, async (span) => {
    log.event("job began", { attempt: job.attempt });
    try {
      await work();
      end("done");
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      end("failed");
      throw error;
    } finally {
      span.end();
    }
  }));
}
