import { AppError } from "@/lib/errors";
import { noteSeriesError, saveOutcomes, seriesToRead } from "@/lib/store/fix/outcomes";
import type { IngestSettings } from "../ingest/ingestSettings";
import { readPrometheus } from "./readPrometheus";

/** Asks Prometheus for every outcome of a campaign that stands and comes from there; what fails is noted on the series and shown with its campaign. */
export async function readOutcomeSeries({ db, clock, sources = "public" }: Pick<IngestSettings, "db" | "clock" | "sources">): Promise<void> {
  const now = new Date(clock());
  for (const { slug, url, query, from } of await seriesToRead(db)) {
    try {
      const days = await readPrometheus({ url, query, from, now }, sources);
      if (days.length > 0) await saveOutcomes(db, slug, days, null, now);
    } catch (cause) {
      const error = cause instanceof AppError ? [cause.message, cause.hint].filter(Boolean).join(" ") : cause instanceof Error ? cause.message : "It did not answer.";
      await noteSeriesError(db, slug, error.slice(0, 300));
    }
  }
}
