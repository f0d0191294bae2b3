import type { AppError } from "@/lib/errors";
import { startIngestRun } from "@/lib/store/repository/ingestRun";
import type { IngestProgress, IngestSettings } from "./ingestSettings";

type Counts = Pick<IngestProgress, "commitsTotal" | "commitsDone" | "linesDone">;

/** Tells the page (through the run's row) and whoever listens in this process how far a reading is. */
export interface Reporter {
  readonly runId: number;
  /** Without counts: as before. */
  tell(phase: IngestProgress["phase"], counts?: Counts): Promise<void>;
  finish(state: "done" | "cancelled"): Promise<void>;
  fail(error: AppError): Promise<void>;
}

export async function startReporter(settings: IngestSettings, repositoryId: number, name: string): Promise<Reporter> {
  const run = await startIngestRun(settings.db, repositoryId, settings.clock);
  let counts: Counts = { commitsTotal: 0, commitsDone: 0, linesDone: 0 };
  const say = (phase: IngestProgress["phase"]) => settings.onProgress?.({ repositoryId, name, phase, ...counts });
  return {
    runId: run.id,
    async tell(phase, next) {
      if (next !== undefined) counts = { ...next };
      say(phase);
      await run.tell({ phase, ...counts });
    },
    async finish(state) {
      await run.finish(state, { phase: "done", ...counts });
      if (state === "done") say("done");
    },
    fail: (error) => run.fail(error),
  };
}
