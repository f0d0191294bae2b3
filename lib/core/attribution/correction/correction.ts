/** Who wrote the lines, as a person has it. generated: nobody did; they are left out (DECISIONS 26). */
export type CorrectionSays = "agent" | "people" | "generated" | "unknown";

/** A correction that stands, as far as judging needs it. */
export interface Correction {
  readonly says: CorrectionSays;
  /** Agent id, for `agent` only. */
  readonly agent: string | null;
  /** Model as written, or null. */
  readonly model: string | null;
  /** Day since when it stands, UTC: `2026-11-23`. */
  readonly day: string;
}

/** Those that stand: by full sha, then by the place of the writer in the commit's record: -1 for the commit itself, and of those that name a path the place of its lines (`splitPlace`). */
export type Corrections = ReadonlyMap<string, ReadonlyMap<number, Correction>>;
