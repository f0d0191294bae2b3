import type { EditionModel } from "./editionModel";
import type { FactTableModel } from "./evidencePageModel";
import type { Headline } from "@/lib/core/report/headline";

/** The estimate from what authors said: a mark of its own beside the range, never a part of it. Percent. */
export interface CalibrationMark {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  /** `Authors’ answers 71 % (64–78), 38 of 60, 19 Nov 2026`. */
  readonly text: string;
}

export interface CalibrationModel {
  readonly edition: EditionModel;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
  readonly headline: Headline;
  readonly sub: string;
  /** The round that is open. */
  readonly open: { readonly id: number; readonly text: string } | null;
  readonly rounds: FactTableModel;
}

export interface QuestionRow {
  readonly round: number;
  readonly repository: number;
  readonly sha: string;
  readonly title: string;
  readonly href: string;
  readonly facts: string;
}

export interface QuestionsModel {
  readonly edition: EditionModel;
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null } | null;
  readonly questions: readonly QuestionRow[];
  readonly agents: readonly { readonly id: string; readonly name: string }[];
  /** No address is proven, so that nobody can be asked. */
  readonly isUnknown: boolean;
  /** The two questions of the month; null for who is not asked. */
  readonly pulse: { readonly month: string; readonly hasAnswered: boolean } | null;
}
