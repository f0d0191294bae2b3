import type { RoundedEdges } from "@/lib/core/chart/roundEdges";

export type Section = "overview" | "teams" | "repositories" | "changes" | "evidence" | "fixes" | "uplift" | "guardrails" | "loop" | "method" | "reading" | "settings" | "search" | "views";

/** What stands around every page: nameplate, sections, colophon. All texts are ready to print. */
export interface EditionModel {
  /** Empty where the organisation has no name yet. */
  readonly organisation: string;
  /** `Thursday 19 November 2026 · Week 47`. */
  readonly dateLine: string;
  /** Right ear; null before anything is read. */
  readonly sync: { readonly line: string; readonly detail: string; readonly isStale: boolean } | null;
  /** The strip under the nameplate: the headline window of the whole organisation. */
  readonly strip: RoundedEdges | null;
  /** A reading that is under way, named beside its section. */
  readonly readingPercent: number | null;
  /** There are teams, and they are told in this privacy mode. */
  readonly hasTeams: boolean;
  /** Evidence is told in this privacy mode. */
  readonly hasEvidence: boolean;
  /** The reader may see changes of a repository. */
  readonly hasChanges: boolean;
  /** The reader may manage repositories and settings. */
  readonly isOwner: boolean;
  readonly version: string;
}
