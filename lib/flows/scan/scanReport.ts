/** Lines by what became of them. `added` is the sum of the other six (METRICS §1). */
export interface LineCounts {
  readonly added: number;
  readonly leftOut: number;
  readonly proven: number;
  readonly declared: number;
  readonly human: number;
  readonly unknown: number;
  readonly bot: number;
}

/** Lines at the head by who wrote them. `total` is the sum of the other six and the lines of all readable text files. */
export interface SurvivingCounts extends Omit<LineCounts, "added"> {
  readonly total: number;
}

/** Shares of n = added − leftOut − bot, 0..1; null where n is 0. */
export interface ShareRange {
  readonly value: number | null;
  readonly floor: number | null;
  readonly ceiling: number | null;
  readonly coverage: number | null;
}

export interface AgentCounts {
  readonly agent: string;
  /** Normalised where the catalogue knows it, else as written; null where no mark names one. */
  readonly model: string | null;
  /** Commits that name the agent, also beside another one. */
  readonly commits: number;
  /** Changes with at least one of those commits. */
  readonly changes: number;
  /** Lines within n that are counted for it. */
  readonly lines: number;
}

export interface MonthCounts {
  /** `2026-11`, UTC. */
  readonly month: string;
  readonly changes: number;
  readonly lines: LineCounts;
}

/** What `scan --json` prints: stable, fields are only ever added. */
export interface ScanReport {
  readonly repository: string;
  readonly head: string;
  readonly changes: number;
  readonly commits: number;
  readonly lines: LineCounts;
  readonly share: ShareRange;
  /** Null where only a period was read: who owns the lines of today is known from the whole history. */
  readonly surviving: SurvivingCounts | null;
  readonly agents: readonly AgentCounts[];
  readonly months: readonly MonthCounts[];
  readonly seconds: number;
  readonly unreadable: readonly { readonly path: string }[];
}
