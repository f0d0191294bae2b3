import type { EditionModel } from "./editionModel";
import type { FactTableModel } from "./evidencePageModel";

export interface PolicyRow {
  readonly id: number;
  readonly title: string;
  readonly made: string;
  readonly checked: string;
  readonly webhook: string;
  readonly ended: string | null;
}

export interface BreachRow {
  readonly id: number;
  readonly title: string;
  readonly week: string;
  /** `3, where at most 0 was set`. */
  readonly found: string;
  readonly sent: string;
  /** Null while nobody has acknowledged it. */
  readonly acknowledged: string | null;
}

/** What the form holds, as it was typed. */
export type PolicyForm = Readonly<Record<"measure" | "group" | "repositories" | "paths" | "comparison" | "bound" | "baselineWeeks" | "windowWeeks" | "webhookUrl", string>>;

/** Policies: what stands, one more with what it would have found, what was not kept. */
export interface PoliciesModel {
  readonly edition: EditionModel;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
  readonly standing: readonly PolicyRow[];
  readonly ended: readonly PolicyRow[];
  readonly breaches: readonly BreachRow[];
  readonly measures: readonly { readonly id: string; readonly title: string }[];
  readonly form: PolicyForm;
  readonly problem: string | null;
  /** What it would have found in the weeks before. */
  readonly preview: { readonly title: string; readonly finding: string; readonly table: FactTableModel } | null;
  readonly csv: string;
}
