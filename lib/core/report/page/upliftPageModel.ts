import type { Headline } from "@/lib/core/report/headline";
import type { EditionModel } from "./editionModel";
import type { FactTableModel } from "./evidencePageModel";
import type { FigureText } from "./figureText";

/** Five pips, filled up to the grade, and the method in words (LOOK §3). */
export interface GradeModel {
  readonly grade: 1 | 2 | 3 | 4 | 5;
  readonly words: string;
}

/** A row of the forest: a ratio with its interval, or what is missing. */
export interface ForestRow {
  readonly id: string;
  readonly name: string;
  readonly isWhole: boolean;
  readonly estimate: { readonly ratio: number; readonly low: number; readonly high: number; readonly n: number } | null;
  readonly needs: string | null;
}

export interface ForestModel {
  readonly figure: FigureText;
  readonly grade: GradeModel | null;
  readonly rows: readonly ForestRow[];
}

/** A point of the event study. */
export interface EventPoint {
  readonly week: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export interface EventModel {
  readonly points: readonly EventPoint[];
  /** Mean after wash-in; null where it may not be told. */
  readonly after: number | null;
}

export interface PulsePageModel {
  readonly figure: FigureText;
  readonly table: FactTableModel;
  readonly empty: string;
  /** What the reader may still do this month: answer, or read that they have; null for those who are not asked. */
  readonly ask: { readonly month: string; readonly hasAnswered: boolean } | null;
}

export interface UpliftPageModel {
  readonly edition: EditionModel;
  readonly headline: Headline;
  readonly dek: string;
  readonly grade: GradeModel | null;
  /** Ratio of the headline, with its interval in words. */
  readonly value: { readonly ratio: string; readonly interval: string; readonly of: string } | null;
  readonly facts: readonly { readonly kicker: string; readonly text: string }[];
  readonly forest: ForestModel;
  readonly study: { readonly figure: FigureText; readonly model: EventModel | null; readonly empty: string };
  readonly tables: readonly { readonly text: FigureText; readonly table: FactTableModel; readonly empty: string }[];
  readonly pulse: PulsePageModel;
  readonly notice: { readonly kind: "done" | "error"; readonly text: string } | null;
}
