import { z } from "zod";

/** First line of a file of sessions. */
export const sessionsHeader = z.object({ byline: z.literal("sessions"), version: z.literal(1) });

const control = /\p{Cc}/u;
const isInside = (path: string) => !/^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path) && !control.test(path)
  && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");

/** One object a line of a file of sessions: what one edit of an agent wrote, as hashes. Never text. */
export const writtenEdit = z.object({
  /** Stable: SHA-256 over session, edit and file, so that an edit sent twice is one. */
  id: z.string().min(1).max(100),
  session: z.string().min(1).max(200),
  /** Id of the catalogue, `claude-code`. */
  agent: z.string().min(1).max(100),
  model: z.string().max(200).nullable(),
  /** Address of the remote without credentials; null where the folder had none. */
  repository: z.string().max(2_000).nullable(),
  /** Relative to the repository's root, POSIX. */
  file: z.string().min(1).max(4_096).refine(isInside, "not a path inside the repository"),
  /** When it was written, ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** True where the person changed it before it was applied. */
  modified: z.boolean(),
  /** Hashes (hashLine) of the normalised lines it added, in order, duplicates kept. */
  lines: z.array(z.string().regex(/^[A-Za-z0-9_-]{22}$/)),
});

export type WrittenEdit = z.infer<typeof writtenEdit>;
