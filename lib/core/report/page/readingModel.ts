import { z } from "zod";

const reading = z.object({
  slug: z.string(),
  name: z.string(),
  href: z.string().nullable(),
  state: z.enum(["queued", "reading", "ready", "failed", "cancelled"]),
  /** `Cloning`, `Reading changes`, `Judging`: what it does now. */
  phase: z.string(),
  commitsDone: z.number(),
  commitsTotal: z.number(),
  /** `Complete, since 2019` or the like. */
  note: z.string(),
  error: z.object({ message: z.string(), hint: z.string().nullable() }).nullable(),
});

/** The state of every reading. Travels over the event stream and the polled address as JSON, so it is parsed on arrival. */
export const readingSchema = z.object({
  repositories: z.array(reading),
  commitsDone: z.number(),
  commitsTotal: z.number(),
  /** Commits a second over the last while; null before there is a rate. */
  commitsPerSecond: z.number().nullable(),
  leftMs: z.number().nullable(),
  isRunning: z.boolean(),
  /** Works-council mode: `done` and `total` are parts of 100 of a first reading, and no counts. */
  inPercent: z.boolean(),
});

export type ReadingModel = z.infer<typeof readingSchema>;
export type RepositoryReading = ReadingModel["repositories"][number];
