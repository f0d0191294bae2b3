import type { EditionModel } from "./editionModel";

export interface ScheduleRowModel {
  readonly name: string;
  readonly report: string;
  /** `csv`, with `titles, notes` where asked for, and what it is narrowed to. */
  readonly what: string;
  readonly target: string;
  readonly when: string;
  readonly next: string;
  readonly last: string;
  readonly isBad: boolean;
  readonly isPaused: boolean;
}

/** Reports that are written to a folder or bucket again and again. */
export interface ExportsModel {
  readonly edition: EditionModel;
  readonly schedules: readonly ScheduleRowModel[];
  readonly reports: readonly string[];
  /** Those that the operator has named on the command line. */
  readonly targets: readonly string[];
  readonly timeZone: string;
  readonly timeZones: readonly string[];
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
}
