import type { Strength } from "@/lib/core/attribution/evidence";
import type { Verdict } from "@/lib/core/attribution/verdict";
import type { RoundedEdges } from "@/lib/core/chart/roundEdges";
import type { VerdictLines } from "@/lib/core/chart/verdictLines";
import type { Headline } from "@/lib/core/report/headline";
import type { PaginationModel } from "./changesPageModel";
import type { CorrectionModel } from "./correctionModel";
import type { EditionModel } from "./editionModel";
import type { FigureText } from "./figureText";
import type { Fact } from "./repositoryPageModel";

export interface EvidenceItem {
  readonly rule: string;
  readonly strength: Strength;
  /** `trailer`, `author`, `body` …: where it stood. */
  readonly source: string;
  /** As it stands in the commit. */
  readonly quote: string;
}

export interface ChangeFileRow {
  readonly path: string;
  readonly renamedFrom: string | null;
  readonly added: number;
  readonly deleted: number;
  readonly lines: VerdictLines;
  readonly edges: RoundedEdges | null;
  /** `lock file`: why it is not counted; null is counted. */
  readonly leftOut: string | null;
}

export interface ChangeCommitRow {
  readonly sha: string;
  readonly href: string | null;
  readonly title: string;
  /** Plain git fact, never beside a percentage (DECISIONS 26). */
  readonly author: string;
  readonly authored: string;
  /** leftOut: another repository counts the commit. */
  readonly verdict: Verdict | "leftOut";
  /** Added lines of the change that this commit brought. */
  readonly lines: number;
  readonly reason: string;
  readonly evidence: readonly EvidenceItem[];
  /** Its lines by who brought them: the commit itself and the writers of its record. */
  readonly groups: readonly LineGroupRow[];
}

/** What a forge tells of the pull request that landed a change. */
export interface PullModel {
  /** `#4812 Retry the queue`. */
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Opened, ready, first review, approved, merged; `isDone` false is a hollow step. */
  readonly steps: readonly { readonly label: string; readonly at: string; readonly isDone: boolean }[];
}

/** Lines of one origin, how they are known, and what people said of them. */
export interface LineGroupRow {
  /** -1: the commit itself; else the writer in its record. */
  readonly place: number;
  /** `Lines of the commit`, `Written by Codex`, … */
  readonly title: string;
  readonly verdict: Verdict | "leftOut";
  readonly lines: number;
  readonly files: number;
  readonly reason: string;
  readonly evidence: readonly EvidenceItem[];
  /** What says otherwise than the verdict: `Marks name Cursor and Codex. The lines count once, for Cursor.` */
  readonly conflicts: readonly string[];
  readonly corrections: readonly CorrectionModel[];
  /** Where the reader may correct them; null where they may not. */
  readonly correctHref: string | null;
}

export interface ChangePageModel {
  /** Null where no forge tells of one. */
  readonly pull: PullModel | null;
  readonly edition: EditionModel;
  readonly repository: { readonly name: string; readonly href: string };
  readonly changesHref: string;
  /** `Change #4812`. */
  readonly reference: string;
  readonly title: string;
  readonly byline: Headline;
  readonly lines: VerdictLines;
  readonly edges: RoundedEdges | null;
  readonly facts: readonly Fact[];
  readonly files: readonly ChangeFileRow[];
  readonly filesFigure: FigureText;
  readonly commits: readonly ChangeCommitRow[];
  readonly commitsFigure: FigureText;
  readonly pagination: PaginationModel;
  /** Of the forms of corrections. */
  readonly target: { readonly slug: string; readonly change: string };
  readonly saved: string | null;
  readonly error: { readonly message: string; readonly hint: string | null; readonly typed: string } | null;
}
