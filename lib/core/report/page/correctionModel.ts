import type { CorrectionSays } from "@/lib/core/attribution/correction/correction";

/** A correction on a page: who, when and why, and what the reader may do about it. */
export interface CorrectionModel {
  readonly id: number;
  /** `Ada, as author, 23 Nov 2026`. */
  readonly signed: string;
  /** `people wrote them`. */
  readonly saying: string;
  readonly reason: string;
  /** stands: it decides. older: a newer one does. */
  readonly state: "stands" | "older" | "waits" | "ended";
  /** `agreed by Bea`, `taken back by Ada on 24 Nov 2026`, or ''. */
  readonly note: string;
  readonly canEnd: boolean;
  readonly canAgree: boolean;
}

/** The form of a correction, and with `chosen` what it would do. */
export interface CorrectionPageModel {
  readonly repository: { readonly name: string; readonly href: string };
  readonly change: { readonly title: string; readonly href: string };
  readonly slug: string;
  readonly sha: string;
  readonly place: number;
  /** `52 counted lines in 3 files, of commit 1f2e3d4c`. */
  readonly lines: string;
  readonly reason: string;
  /** The files that they are in, by path; of many those with the most lines. */
  readonly files: readonly { readonly path: string; readonly title: string }[];
  /** How many files are not listed. */
  readonly unlisted: number;
  /** The file that is asked about, or '' for all of them. */
  readonly path: string;
  readonly agents: readonly { readonly id: string; readonly title: string }[];
  readonly chosen: { readonly says: CorrectionSays; readonly agent: string; readonly model: string; readonly saying: string; readonly effects: readonly string[] } | null;
  /** Why what was typed cannot be previewed. */
  readonly problem: string | null;
  /** The reader is a lead: a second person has to agree. */
  readonly waits: boolean;
}
